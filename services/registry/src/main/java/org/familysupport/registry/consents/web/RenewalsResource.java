package org.familysupport.registry.consents.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.registry.consents.ReadConsents;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.security.caller.Today;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/consent-renewals")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consents", description = "Consents and the notices they rest on")
class RenewalsResource {
    private static final int HALF_A_YEAR = 6;

    private final ReadConsents read;
    private final Callers callers;
    private final Paging paging;
    private final Today today;

    RenewalsResource(ReadConsents read, Callers callers, Paging paging, Today today) {
        this.read = read;
        this.callers = callers;
        this.paging = paging;
        this.today = today;
    }

    @GET
    @Operation(
            operationId = "listConsentRenewals",
            summary = "List consents to be asked for anew",
            description =
                    "Consents in force about people for whom you answer, whose subject comes of an age at which it may or must sign itself (14 and 18, as configured), and has not consented since. The first due first, overdue ones before them.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = RenewalListing.class)))
    public Uni<Response> list(
            @Parameter(description = "Due within so many months, at most 24; 6 when absent", example = "6")
                    @QueryParam("withinMonths")
                    @Pattern(regexp = "[0-9]|1[0-9]|2[0-4]")
                    @Nullable
                    String withinMonths,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        LocalDate day = today.inTheRegion();
        return read.renewals(
                        withinMonths == null ? HALF_A_YEAR : Integer.parseInt(withinMonths),
                        paging.request(caller.subject()),
                        caller)
                .map(page -> paging.answer(page, caller.subject(), row -> RenewalView.of(row, day)));
    }
}
