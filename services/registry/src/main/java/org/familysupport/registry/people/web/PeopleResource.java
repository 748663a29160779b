package org.familysupport.registry.people.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.registry.PersonId;
import org.familysupport.registry.identities.LookAlike;
import org.familysupport.registry.people.ReadPeople;
import org.familysupport.registry.people.RegisterPerson;
import org.familysupport.registry.people.SearchLookAlikes;
import org.familysupport.registry.people.SeenPerson;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Listing;

@Path(PeopleResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people", description = "Children, parents, caregivers, young adults: each person once")
class PeopleResource {
    static final String COLLECTION = "/api/v1/people";

    private final RegisterPerson register;
    private final ReadPeople read;
    private final SearchLookAlikes alike;
    private final Callers callers;
    private final Attempts attempts;
    private final InstantSource clock;

    PeopleResource(
            RegisterPerson register,
            ReadPeople read,
            SearchLookAlikes alike,
            Callers callers,
            Attempts attempts,
            InstantSource clock) {
        this.register = register;
        this.read = read;
        this.alike = alike;
        this.callers = callers;
        this.attempts = attempts;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "registerPerson",
            summary = "Enter a person with no family",
            description =
                    "For a young adult, a graduate of an institution, anyone served without a family. Members of families are entered with their family. Somebody whom your organisation knows by the same `agency-client-id` already answers 200 and stays as it is, while you answer for it; if what you say contradicts what is on record (another name, birth or number), the number was given to another person, and it is refused with 409 `person-exists`. So is an identifier that belongs to somebody else; `existingId` tells who it is where you may know it. Refused with 409 is also somebody who looks like a person on record: the problem `look-alikes` lists in `lookAlikes` the `people` whom you may know, with the reasons field by field, and the number of `others`. Use one of them, or send the request anew (under a new Idempotency-Key) with `distinction`: the list's `mark` and how you told them apart.")
    @APIResponse(
            responseCode = "201",
            description = "Entered; your organisation may read it at once",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was there already, by your own number",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Uni<Response> register(@Valid @NotNull PersonRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return register.register(attempts.of(caller.keyRing(), request), request.toDraft(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, seen -> view(seen, caller)));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readPerson",
            summary = "Read a person",
            description =
                    "Who may not know the person gets the same 404 as for an id that was never given. While a referral waits for its answer, its target sees no names: they are listed in `redactedFields`. The id of a linked record answers with the one that stands for it, its `canonicalId` and `Content-Location`.")
    @APIResponse(
            responseCode = "200",
            description = "The person, as far as the caller may see",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Uni<Response> read(@PathParam("id") PersonId id) {
        Caller caller = callers.aboutNamedPeople();
        return read.one(id, caller).map(seen -> reply(seen, id, caller));
    }

    @POST
    @Path("/searches")
    @Operation(
            operationId = "searchPeople",
            summary = "Find the person who bears an identifier, or who may be the same",
            description =
                    "With `identifier` the person who bears it: SNILS, birth certificate and so on, or your organisation's own client number (with `organisation` that of an organisation under your body; of another one it is 403). With `person` those whom you may know and who may be the same, the likeliest first, each with the reasons field by field; nothing is told of others. It changes nothing, so it needs no Idempotency-Key.")
    @APIResponse(
            responseCode = "200",
            description = "The person who bears the identifier; or the look-alikes",
            content = @Content(schema = @Schema(oneOf = {PersonView.class, LookAlikeListing.class})))
    public Uni<Response> search(@Valid @NotNull PersonSearchRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return request.identifier() == null
                ? alike.of(Objects.requireNonNull(request.person()).toDraft(), caller)
                        .map(PeopleResource::listed)
                : read.bearing(
                                request.identifier().toDraft(),
                                Objects.requireNonNullElse(request.organisation(), caller.organisation()),
                                caller)
                        .map(seen -> reply(seen, caller));
    }

    private static Response listed(List<LookAlike> found) {
        return Response.ok(new Listing<>(found.stream().map(LookAlikeView::of).toList(), null))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** Of the id of a linked record it tells which stands for it, and where. */
    private Response reply(SeenPerson seen, PersonId asked, Caller caller) {
        if (seen.person().id().equals(asked)) {
            return reply(seen, caller);
        }
        PersonView view = PersonView.of(seen, asked.value(), caller.organisation(), clock.instant());
        return Response.fromResponse(Replies.read(view, seen.person().version()))
                .header(
                        HttpHeaders.CONTENT_LOCATION,
                        COLLECTION + "/" + seen.person().uuid())
                .build();
    }

    private Response reply(SeenPerson seen, Caller caller) {
        return Replies.read(view(seen, caller), seen.person().version());
    }

    private PersonView view(SeenPerson seen, Caller caller) {
        return PersonView.of(seen, caller.organisation(), clock.instant());
    }
}
