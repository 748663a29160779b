package org.familysupport.registry.passports.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.registry.AccessibilityPassportId;
import org.familysupport.registry.passports.PassportFilter;
import org.familysupport.registry.passports.SearchPassports;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(PassportsResource.COLLECTION)
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "passports")
class PassportSearchResource {
    private final SearchPassports search;
    private final Paging paging;

    PassportSearchResource(SearchPassports search, Paging paging) {
        this.search = search;
        this.paging = paging;
    }

    @GET
    @Operation(
            operationId = "searchAccessibilityPassports",
            summary = "Find accessible places",
            description =
                    "Open to all, without a token; answers may be kept for five minutes. By name; without `history` only passports that hold today. All filters must hold at once, `impairment` and `feature` for one and the same feature.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = PassportListing.class)))
    public Uni<Response> search(
            @Parameter(
                            description =
                                    "Where the place is: OKTMO code with all that lies in it, or the beginning of one",
                            example = "50701000")
                    @QueryParam("territory")
                    @Pattern(regexp = "[0-9]{1,11}")
                    @Nullable
                    String territory,
            @Parameter(description = "Code of the list `impairment-group`", example = "wheelchair")
                    @QueryParam("impairment")
                    @KnownCode("impairment-group")
                    @Nullable
                    String impairment,
            @Parameter(description = "Code of the list `accessibility-feature`", example = "ramp")
                    @QueryParam("feature")
                    @KnownCode("accessibility-feature")
                    @Nullable
                    String feature,
            @Parameter(description = "A part of the name, in any case", example = "библиотека")
                    @QueryParam("name")
                    @Size(min = 3, max = 100)
                    @Nullable
                    String name,
            @Parameter(description = "Of this place alone") @QueryParam("place") @Nullable UUID place,
            @Parameter(description = "`true`: also those which hold no longer") @QueryParam("history") @Nullable
                    Boolean history,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        PassportFilter filter =
                new PassportFilter(territory, impairment, feature, name, place, Boolean.TRUE.equals(history));
        return search.page(filter, paging.requestOfAnybody())
                .map(page -> paging.answerToAnybody(page, PassportView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readAccessibilityPassport",
            summary = "Read one accessibility passport",
            description =
                    "Open to all, without a token; the answer may be kept for five minutes. One that was superseded stays readable.")
    @APIResponse(
            responseCode = "200",
            description = "The passport",
            content = @Content(schema = @Schema(implementation = PassportView.class)))
    public Uni<Response> read(@PathParam("id") AccessibilityPassportId id) {
        return search.one(id).map(it -> Replies.readByAnybody(PassportView.of(it), it.version()));
    }
}
