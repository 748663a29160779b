package org.familysupport.registry.agreements.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.familysupport.events.registry.AgreementId;
import org.familysupport.registry.agreements.AgreementFilter;
import org.familysupport.registry.agreements.EnterAgreement;
import org.familysupport.registry.agreements.ReadAgreements;
import org.familysupport.registry.agreements.RepealAgreement;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.openapi.WithoutPurpose;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(AgreementsResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agreements", description = "Legal acts and agreements between agencies")
class AgreementsResource {
    static final String COLLECTION = "/api/v1/agreements";

    private final EnterAgreement enter;
    private final RepealAgreement repeal;
    private final ReadAgreements read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    AgreementsResource(
            EnterAgreement enter,
            RepealAgreement repeal,
            ReadAgreements read,
            Callers callers,
            Attempts attempts,
            Paging paging) {
        this.enter = enter;
        this.repeal = repeal;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @WithoutPurpose
    @Operation(
            operationId = "enterAgreement",
            summary = "Enter a legal act or agreement",
            description =
                    "For stewards of the registry and the regional ministry. With `supersedes` it is a new version: the former one ends the day before and stays readable. Kind, number, date and issuers together stand once.")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Uni<Response> enter(@Valid @NotNull AgreementRequest request) {
        Caller caller = callers.caller();
        return enter.enter(attempts.of(caller.keyRing(), request), request.toDraft(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, AgreementView::of));
    }

    @GET
    @WithoutPurpose
    @Operation(
            operationId = "listAgreements",
            summary = "Find legal acts and agreements",
            description = "The latest first. All filters must hold at once.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = AgreementListing.class)))
    public Uni<Response> list(
            @Parameter(description = "Exactly this number", example = "112-р")
                    @QueryParam("number")
                    @Size(max = 100)
                    @Nullable
                    String number,
            @Parameter(description = "Of this date", example = "2026-02-16")
                    @QueryParam("adoptedOn")
                    @PlausibleDay
                    @Nullable
                    LocalDate adoptedOn,
            @Parameter(description = "Code of the list `agreement-kind`", example = "joint-order")
                    @QueryParam("kind")
                    @KnownCode("agreement-kind")
                    @Nullable
                    String kind,
            @Parameter(description = "Code of the list `agreement-status`", example = "in-force")
                    @QueryParam("status")
                    @KnownCode("agreement-status")
                    @Nullable
                    String status,
            @Parameter(description = "Issued by this organisation, alone or with others")
                    @QueryParam("issuer")
                    @Nullable
                    UUID issuer,
            @Parameter(description = "This organisation is a party of the exchange") @QueryParam("party") @Nullable
                    UUID party,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.caller();
        return read.page(
                        new AgreementFilter(number, adoptedOn, kind, status, issuer, party),
                        paging.request(caller.subject()),
                        caller)
                .map(page -> paging.answer(page, caller.subject(), AgreementView::of));
    }

    @GET
    @Path("/{id}")
    @WithoutPurpose
    @Operation(
            operationId = "readAgreement",
            summary = "Read one legal act or agreement",
            description = "Whether it is in force or not.")
    @APIResponse(
            responseCode = "200",
            description = "The act or agreement",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Uni<Response> read(@PathParam("id") AgreementId id) {
        return read.one(id, callers.caller()).map(it -> Replies.read(AgreementView.of(it), it.version()));
    }

    @POST
    @Path("/{id}/repeal")
    @WithoutPurpose
    @Operation(
            operationId = "repealAgreement",
            summary = "End a legal act or agreement",
            description = "For stewards of the registry and the regional ministry. It stays readable.")
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementView.class),
                            example = "{\"version\": 2, \"status\": \"repealed\"}"))
    public Uni<Response> repeal(
            @PathParam("id") AgreementId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RepealRequest request) {
        Caller caller = callers.caller();
        return repeal.repeal(
                        attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), request.lastDay(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, AgreementView::of));
    }
}
