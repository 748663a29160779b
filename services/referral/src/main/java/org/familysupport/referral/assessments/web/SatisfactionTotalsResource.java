package org.familysupport.referral.assessments.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.familysupport.events.referral.InstrumentId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.referral.assessments.Quarter;
import org.familysupport.referral.assessments.ReadContentment;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.openapi.WithoutPurpose;

@Path("/api/v1/satisfaction-totals")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assessments")
class SatisfactionTotalsResource {
    private final ReadContentment read;
    private final Callers callers;

    SatisfactionTotalsResource(ReadContentment read, Callers callers) {
        this.read = read;
        this.callers = callers;
    }

    @GET
    @WithoutPurpose
    @Operation(
            operationId = "readSatisfactionTotals",
            summary = "Read how content those were who were helped",
            description =
                    "Numbers of a quarter that is over, for the organisation itself and for who counts for the region. Small ones are left out.")
    @APIResponse(
            responseCode = "200",
            description = "The numbers",
            content = @Content(schema = @Schema(implementation = SatisfactionTotalsView.class)))
    public Uni<Response> totals(
            @Parameter(description = "A version of an anonymous instrument") @QueryParam("instrument") @NotNull
                    UUID instrument,
            @Parameter(description = "The organisation that helped") @QueryParam("organisation") @NotNull
                    UUID organisation,
            @Parameter(description = "Any day of the quarter", example = "2026-03-02")
                    @QueryParam("quarterOf")
                    @NotNull
                    @PlausibleDay
                    LocalDate quarterOf) {
        Quarter quarter = Quarter.of(quarterOf);
        return read.of(new InstrumentId(instrument), new OrganisationId(organisation), quarter, callers.caller())
                .map(found -> Response.ok(SatisfactionTotalsView.of(found, organisation, quarter))
                        .header("Cache-Control", "private, no-store")
                        .build());
    }
}
