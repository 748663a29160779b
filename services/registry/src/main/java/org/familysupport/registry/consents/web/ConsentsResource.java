package org.familysupport.registry.consents.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.registry.ConsentId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.registry.consents.DecideConsent;
import org.familysupport.registry.consents.ReadConsents;
import org.familysupport.registry.consents.RecordConsent;
import org.familysupport.registry.consents.SeenConsent;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.security.caller.Today;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(ConsentsResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consents", description = "Consents and the notices they rest on")
class ConsentsResource {
    static final String COLLECTION = "/api/v1/consents";

    private final RecordConsent record;
    private final DecideConsent decide;
    private final ReadConsents read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;
    private final Today today;

    ConsentsResource(
            RecordConsent record,
            DecideConsent decide,
            ReadConsents read,
            Callers callers,
            Attempts attempts,
            Paging paging,
            Today today) {
        this.record = record;
        this.decide = decide;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
        this.today = today;
    }

    @POST
    @Operation(
            operationId = "recordConsent",
            summary = "Ask for a consent, or record one that was given",
            description =
                    "With `given` it has its effect at once: each named recipient may read of the person what the data classes open, for the purposes named, until it ends. Only a current legal representative may give it, or the person itself when old enough: anyone else is `not-a-representative`. A consent names no more than its notice offers and never changes; another one is another record.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ConsentView.class)))
    public Uni<Response> record(@Valid @NotNull ConsentRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return record.record(attempts.of(caller.keyRing(), request), request.toDraft(), caller)
                .map(this::answer);
    }

    @GET
    @Operation(
            operationId = "listConsents",
            summary = "List the consents about a person",
            description = "The latest first. Who may not know the person gets an empty page.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ConsentListing.class)))
    public Uni<Response> list(
            @Parameter(description = "Whom the data is about", required = true) @QueryParam("subject") @NotNull
                    UUID subject,
            @Parameter(description = "Code of the list `consent-status`", example = "given")
                    @QueryParam("status")
                    @KnownCode("consent-status")
                    @Nullable
                    String status,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        LocalDate day = today.inTheRegion();
        return read.page(new PersonId(subject), status, paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), seen -> ConsentRowView.of(seen, day)));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readConsent",
            summary = "Read a consent",
            description =
                    "With what its recipients may know on another ground, and which services have stopped after its end. Who may not know the person gets the same 404 as for an id that was never given.")
    @APIResponse(
            responseCode = "200",
            description = "The consent",
            content = @Content(schema = @Schema(implementation = ConsentView.class)))
    public Uni<Response> read(@PathParam("id") ConsentId id) {
        return read.one(id, callers.aboutNamedPeople())
                .map(seen -> Replies.read(
                        ConsentView.of(seen, today.inTheRegion()),
                        seen.consent().version()));
    }

    @POST
    @Path("/{id}/giving")
    @Operation(
            operationId = "giveConsent",
            summary = "Record that a consent was given after it was asked for",
            description = "It has its effect at once. Who may give it: see `recordConsent`.")
    @APIResponse(
            responseCode = "200",
            description = "Given",
            content = @Content(schema = @Schema(implementation = ConsentView.class)))
    public Uni<Response> give(
            @PathParam("id") ConsentId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SignatureRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return decide.give(
                        attempts.of(caller.keyRing(), request),
                        id,
                        IfMatch.version(ifMatch),
                        request.toSignature(),
                        caller)
                .map(this::answer);
    }

    @POST
    @Path("/{id}/refusal")
    @Operation(
            operationId = "refuseConsent",
            summary = "Record that a consent was refused after it was asked for",
            description = "Who may refuse it: who may give it.")
    @APIResponse(
            responseCode = "200",
            description = "Refused",
            content =
                    @Content(
                            schema = @Schema(implementation = ConsentView.class),
                            example = "{\"version\": 2, \"status\": \"refused\"}"))
    public Uni<Response> refuse(
            @PathParam("id") ConsentId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SignatureRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return decide.refuse(
                        attempts.of(caller.keyRing(), request),
                        id,
                        IfMatch.version(ifMatch),
                        request.toSignature(),
                        caller)
                .map(this::answer);
    }

    @POST
    @Path("/{id}/withdrawal")
    @Operation(
            operationId = "withdrawConsent",
            summary = "Take a consent back",
            description =
                    "What it opened stops at once, in every service within moments: `acknowledgedBy` tells which have answered. What recipients may know on another ground stays, and stands in `otherAccess`. Hand-overs that rest on it pause. What was done and counted stays so.")
    @APIResponse(
            responseCode = "200",
            description = "Taken back",
            content =
                    @Content(
                            schema = @Schema(implementation = ConsentView.class),
                            example = "{\"version\": 2, \"status\": \"withdrawn\"}"))
    public Uni<Response> withdraw(
            @PathParam("id") ConsentId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SignatureRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return decide.withdraw(
                        attempts.of(caller.keyRing(), request),
                        id,
                        IfMatch.version(ifMatch),
                        request.toSignature(),
                        caller)
                .map(this::answer);
    }

    @POST
    @Path("/{id}/invalidation")
    @Operation(
            operationId = "invalidateConsent",
            summary = "Say that a consent is none",
            description =
                    "For heads of service: whoever gave it had no right to, or it was forged. Its effect is that of a withdrawal.")
    @APIResponse(
            responseCode = "200",
            description = "It is none",
            content =
                    @Content(
                            schema = @Schema(implementation = ConsentView.class),
                            example = "{\"version\": 2, \"status\": \"invalidated\"}"))
    public Uni<Response> invalidate(
            @PathParam("id") ConsentId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull InvalidationRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return decide.invalidate(
                        attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), request.reason(), caller)
                .map(this::answer);
    }

    private Response answer(Answered<SeenConsent> answered) {
        return Replies.answered(answered, COLLECTION, seen -> ConsentView.of(seen, today.inTheRegion()));
    }
}
