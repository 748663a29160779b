package org.familysupport.delivery.deliveries.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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
import org.familysupport.delivery.deliveries.DeliveryFilter;
import org.familysupport.delivery.deliveries.ReadDeliveries;
import org.familysupport.delivery.deliveries.RecordDelivery;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.FromTo;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(DeliveriesResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deliveries", description = "Services really given")
class DeliveriesResource {
    static final String COLLECTION = "/api/v1/deliveries";

    private final RecordDelivery record;
    private final ReadDeliveries read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    DeliveriesResource(RecordDelivery record, ReadDeliveries read, Callers callers, Attempts attempts, Paging paging) {
        this.record = record;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @Operation(
            operationId = "recordDelivery",
            summary = "Record a service that was given",
            description =
                    "For a family, or for persons with none, whom the giving organisation knows in full. A family or person registered a moment ago is waited for up to two seconds; then 404, as for one that does not exist. So is the full access that a referral accepted a moment ago gives; then 403. The same `reference` again answers 200 with the delivery that is there.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was there already, by your own number",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Uni<Response> record(@Valid @NotNull DeliveryRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return record.record(attempts.of(caller.keyRing(), request), request.toDraft(caller.organisation()), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, DeliveryView::of));
    }

    @GET
    @Operation(
            operationId = "listDeliveries",
            summary = "List deliveries, latest day first",
            description =
                    "Those that your organisation gave, and those of families and persons whom it may know. All filters must hold at once.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = DeliveryListing.class)))
    @FromTo(at = 4)
    public Uni<Response> list(
            @Parameter(description = "Given for this family") @QueryParam("family") @Nullable UUID family,
            @Parameter(description = "Received by this person") @QueryParam("person") @Nullable UUID person,
            @Parameter(description = "Given by this organisation") @QueryParam("organisation") @Nullable
                    UUID organisation,
            @Parameter(description = "Code of the list `direction`", example = "home-rehabilitation")
                    @QueryParam("direction")
                    @KnownCode("direction")
                    @Nullable
                    String direction,
            @Parameter(description = "First day of service") @QueryParam("from") @PlausibleDay @Nullable LocalDate from,
            @Parameter(description = "Last day of service") @QueryParam("to") @PlausibleDay @Nullable LocalDate to,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        DeliveryFilter filter = new DeliveryFilter(family, person, organisation, direction, from, to);
        return read.page(filter, paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), DeliveryRowView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readDelivery",
            summary = "Read one delivery",
            description =
                    "Who gave it or knows its family sees all of it. Who knows only a recipient, such as a child that has left the family, sees that recipient and no other. Everyone else gets the same 404 as for an id that was never given.")
    @APIResponse(
            responseCode = "200",
            description = "The delivery",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Uni<Response> read(@PathParam("id") DeliveryId id) {
        Caller caller = callers.aboutNamedPeople();
        return read.one(id, caller)
                .map(seen -> Replies.read(DeliveryView.of(seen), seen.delivery().version()));
    }
}
