package org.familysupport.delivery.offers.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.familysupport.delivery.offers.ChangeOffer;
import org.familysupport.delivery.offers.OfferFilter;
import org.familysupport.delivery.offers.PublishOffer;
import org.familysupport.delivery.offers.ReadOffers;
import org.familysupport.events.delivery.OfferId;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.Identifier;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.checks.StoredForm;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.openapi.WithoutPurpose;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** The door of the resource map. */
@Path(OffersResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "offers", description = "What organisations offer, to whom, where, and with how much room")
class OffersResource {
    static final String COLLECTION = "/api/v1/offers";

    private final PublishOffer publish;
    private final ChangeOffer change;
    private final ReadOffers read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    OffersResource(
            PublishOffer publish,
            ChangeOffer change,
            ReadOffers read,
            Callers callers,
            Attempts attempts,
            Paging paging) {
        this.publish = publish;
        this.change = change;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @WithoutPurpose
    @Operation(
            operationId = "publishOffer",
            summary = "Publish what your organisation offers",
            description =
                    "For who works with families there, and agencies' systems for the bodies under theirs. The room you say counts as verified now. The same category, ages, territory and setting are offered once at a time, else 409 `offer-exists`.")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    public Uni<Response> publish(@Valid @NotNull OfferRequest request) {
        Caller caller = callers.caller();
        return publish.publish(attempts.of(caller.keyRing(), request), request.toDraft(caller.organisation()), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, OfferView::of));
    }

    @GET
    @WithoutPurpose
    @Operation(
            operationId = "listOffers",
            summary = "List what is offered",
            description =
                    "Early help for a child of two years in a district: `category=early-help&age=24&serves=50701000`. All filters must hold at once; what was withdrawn is left out.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = OfferListing.class)))
    public Uni<Response> list(
            @Parameter(description = "Of this organisation alone") @QueryParam("organisation") @Nullable
                    UUID organisation,
            @Parameter(description = "Code of the list `need-category`", example = "early-help")
                    @QueryParam("category")
                    @KnownCode("need-category")
                    @Nullable
                    String category,
            @Parameter(
                            description = "OKTMO code: what is for this territory, or for something that lies in it",
                            example = "50000000")
                    @QueryParam("territory")
                    @Identifier("oktmo")
                    @Nullable
                    String territory,
            @Parameter(
                            description =
                                    "OKTMO code of a place: what its families may use, also what is for all around it",
                            example = "50701000")
                    @QueryParam("serves")
                    @Identifier("oktmo")
                    @Nullable
                    String serves,
            @Parameter(description = "Completed months of who is to be helped", example = "24")
                    @QueryParam("age")
                    @Min(0)
                    @Max(OfferRequest.OLDEST)
                    @Nullable
                    Integer age,
            @Parameter(description = "Whether it takes anybody new") @QueryParam("accepting") @Nullable
                    Boolean accepting,
            @Parameter(
                            description = "The day of the region since which its room must have been verified",
                            example = "2026-03-02")
                    @QueryParam("verifiedSince")
                    @PlausibleDay
                    @Nullable
                    LocalDate verifiedSince,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.caller();
        OfferFilter filter = new OfferFilter(
                organisation,
                category,
                StoredForm.of("oktmo", territory),
                StoredForm.of("oktmo", serves),
                age,
                accepting,
                verifiedSince);
        return read.page(filter, paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), OfferView::of));
    }

    @GET
    @Path("/{id}")
    @WithoutPurpose
    @Operation(
            operationId = "readOffer",
            summary = "Read one offer",
            description = "One that was withdrawn stays readable.")
    @APIResponse(
            responseCode = "200",
            description = "The offer",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    public Uni<Response> read(@PathParam("id") OfferId id) {
        return read.one(id, callers.caller())
                .map(it -> Replies.read(OfferView.of(it), it.offer().version()));
    }

    @PUT
    @Path("/{id}")
    @WithoutPurpose
    @Operation(
            operationId = "changeOffer",
            summary = "Say anew for whom an offer is, and where",
            description =
                    "For who may publish it. Who offers what stays: another category is another offer. How much room there is, is said by a verification.")
    @APIResponse(
            responseCode = "200",
            description = "Changed, or the same as before",
            content =
                    @Content(
                            schema = @Schema(implementation = OfferView.class),
                            example = "{\"version\": 2, \"agesTo\": 47}"))
    public Uni<Response> change(
            @PathParam("id") OfferId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull OfferChangeRequest request) {
        Caller caller = callers.caller();
        return change.change(
                        attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), request.toReach(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, OfferView::of));
    }

    @POST
    @Path("/{id}/verification")
    @WithoutPurpose
    @Operation(
            operationId = "verifyOffer",
            summary = "Say how much room an offer has now",
            description =
                    "For who may publish it. Who refers families asks for an answer that is at most 24 hours old; to say the same again is news.")
    @APIResponse(
            responseCode = "200",
            description = "Verified",
            content =
                    @Content(
                            schema = @Schema(implementation = OfferView.class),
                            example = "{\"version\": 2, \"placesTaken\": 20, \"accepting\": false}"))
    public Uni<Response> verify(
            @PathParam("id") OfferId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull VerificationRequest request) {
        Caller caller = callers.caller();
        return change.verify(
                        attempts.of(caller.keyRing(), request),
                        id,
                        IfMatch.version(ifMatch),
                        request.toPlaces(),
                        caller)
                .map(answered -> Replies.answered(answered, COLLECTION, OfferView::of));
    }

    @POST
    @Path("/{id}/withdrawal")
    @WithoutPurpose
    @Operation(
            operationId = "withdrawOffer",
            summary = "Withdraw an offer",
            description = "For who may publish it. It stays readable, is in no list and changes no more.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content =
                    @Content(
                            schema = @Schema(implementation = OfferView.class),
                            example = "{\"version\": 3, \"withdrawnAt\": \"2026-06-01T03:00:00Z\"}"))
    public Uni<Response> withdraw(@PathParam("id") OfferId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = callers.caller();
        return change.withdraw(attempts.of(caller.keyRing(), null), id, IfMatch.version(ifMatch), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, OfferView::of));
    }
}
