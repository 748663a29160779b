package org.familysupport.registry.people.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.registry.people.ChangePerson;
import org.familysupport.registry.people.SeenPerson;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.jspecify.annotations.Nullable;

@Path(PeopleResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people", description = "Children, parents, caregivers, young adults: each person once")
class PersonChangesResource {
    private final ChangePerson change;
    private final Callers callers;
    private final Attempts attempts;
    private final InstantSource clock;

    PersonChangesResource(ChangePerson change, Callers callers, Attempts attempts, InstantSource clock) {
        this.change = change;
        this.callers = callers;
        this.attempts = attempts;
        this.clock = clock;
    }

    @POST
    @Path("/{id}/names")
    @Operation(
            operationId = "changePersonName",
            summary = "Give a person another name from a day on",
            description =
                    "The `usual` name becomes a `former` one the day before. Other uses are kept beside it. For who answers for the person.")
    @APIResponse(
            responseCode = "200",
            description = "The person after it",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Uni<Response> name(
            @PathParam("id") PersonId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull NameChangeRequest request) {
        ChangePerson.Asked asked = asked(id, ifMatch, request);
        return change.name(asked, request.toDraft()).map(answered -> answer(answered, asked.caller()));
    }

    @POST
    @Path("/{id}/residences")
    @Operation(
            operationId = "changePersonResidence",
            summary = "Say where a person lives from a day on",
            description =
                    "The former residence ends the day before and stays readable: `GET /api/v1/people/{id}/particulars?asOf=`.")
    @APIResponse(
            responseCode = "200",
            description = "The person after it",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Uni<Response> residence(
            @PathParam("id") PersonId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ResidenceChangeRequest request) {
        ChangePerson.Asked asked = asked(id, ifMatch, request);
        return change.residence(asked, request.toDraft()).map(answered -> answer(answered, asked.caller()));
    }

    @POST
    @Path("/{id}/contacts")
    @Operation(
            operationId = "addPersonContact",
            summary = "Say how a person can be reached from a day on",
            description = "Phone, e-mail or messenger.")
    @APIResponse(
            responseCode = "200",
            description = "The person after it",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Uni<Response> contact(
            @PathParam("id") PersonId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ContactRequest request) {
        ChangePerson.Asked asked = asked(id, ifMatch, request);
        return change.contact(asked, request.toDraft()).map(answered -> answer(answered, asked.caller()));
    }

    @POST
    @Path("/{id}/contacts/{contact}/ending")
    @Operation(
            operationId = "endPersonContact",
            summary = "Say that a person is not reached so any more",
            description = "The last day, or an earlier one than was said.")
    @APIResponse(
            responseCode = "200",
            description = "The person after it",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Uni<Response> endContact(
            @PathParam("id") PersonId id,
            @PathParam("contact") UUID contact,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ContactEndingRequest request) {
        ChangePerson.Asked asked = asked(id, ifMatch, request);
        return change.endContact(asked, contact, request.to()).map(answered -> answer(answered, asked.caller()));
    }

    @POST
    @Path("/{id}/identifiers")
    @Operation(
            operationId = "addPersonIdentifier",
            summary = "Add a number by which a person is known",
            description = "A number that belongs to somebody else is refused with 409 and tells nothing about whom.")
    @APIResponse(
            responseCode = "200",
            description = "The person after it",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Uni<Response> identifier(
            @PathParam("id") PersonId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull IdentifierRequest request) {
        ChangePerson.Asked asked = asked(id, ifMatch, request);
        return change.identifier(asked, request.toDraft()).map(answered -> answer(answered, asked.caller()));
    }

    @POST
    @Path("/{id}/identifier-endings")
    @Operation(
            operationId = "endPersonIdentifier",
            summary = "Say that a number is not in use any more",
            description = "It stays the person's, and nobody else's: the person is still found by it.")
    @APIResponse(
            responseCode = "200",
            description = "The person after it",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Uni<Response> endIdentifier(
            @PathParam("id") PersonId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull IdentifierEndingRequest request) {
        ChangePerson.Asked asked = asked(id, ifMatch, request);
        return change.endIdentifier(asked, request.identifier().toDraft(), request.to())
                .map(answered -> answer(answered, asked.caller()));
    }

    @POST
    @Path("/{id}/corrections")
    @Operation(
            operationId = "correctPerson",
            summary = "Correct what was said wrongly of a person",
            description =
                    "Or what is known better now, such as the birth of a child that was expected. It is no event in the life of the person: what changes from a day on is said with `names` and `residences`.")
    @APIResponse(
            responseCode = "200",
            description = "The person after it",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Uni<Response> correct(
            @PathParam("id") PersonId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CorrectionRequest request) {
        ChangePerson.Asked asked = asked(id, ifMatch, request);
        return change.correct(asked, request.toCorrection()).map(answered -> answer(answered, asked.caller()));
    }

    @POST
    @Path("/{id}/address-confidentiality")
    @Operation(
            operationId = "hidePersonAddress",
            summary = "Keep where a person lives for the responsible organisation alone",
            description = "Then nobody else sees residence and contacts, whatever they may know; or open them again.")
    @APIResponse(
            responseCode = "200",
            description = "The person after it",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Uni<Response> hideAddress(
            @PathParam("id") PersonId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AddressConfidentialityRequest request) {
        ChangePerson.Asked asked = asked(id, ifMatch, request);
        return change.hideAddress(asked, Boolean.TRUE.equals(request.confidential()))
                .map(answered -> answer(answered, asked.caller()));
    }

    private ChangePerson.Asked asked(PersonId id, @Nullable String ifMatch, Object request) {
        Caller caller = callers.aboutNamedPeople();
        return new ChangePerson.Asked(attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), caller);
    }

    private Response answer(Answered<SeenPerson> answered, Caller caller) {
        return Replies.answered(
                answered,
                PeopleResource.COLLECTION,
                seen -> PersonView.of(seen, caller.organisation(), clock.instant()));
    }
}
