package org.familysupport.registry.records.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
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
import org.familysupport.events.registry.FamilyId;
import org.familysupport.registry.records.ReadRecord;
import org.familysupport.registry.records.RecordFilter;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.FromTo;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/families/{id}/record")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "records", description = "The single continuous record")
class FamilyRecordResource {
    private final ReadRecord read;
    private final Callers callers;
    private final Paging paging;

    FamilyRecordResource(ReadRecord read, Callers callers, Paging paging) {
        this.read = read;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Operation(
            operationId = "readFamilyRecord",
            summary = "Read the continuous record of a family",
            description =
                    "The facts of all agencies in order of their days: codes, dates and organisations. Texts stay with their owners and are linked. A stretch of more than a quarter of a year without any contact is marked with the fact that ended it (`gap`), one that still lasts stands in `openGap`. Its own representative (purpose `own-data`) reads it too. Who knows the family in part, as by a consent, gets the facts of those data classes; what kinds are left out stands in `redactedKinds`. Who may not know the family gets 404.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the record",
            content = @Content(schema = @Schema(implementation = RecordListing.class)))
    @FromTo(at = 2)
    public Uni<Response> ofFamily(
            @PathParam("id") FamilyId id,
            @Parameter(description = "Code of the list `record-kind`", example = "delivery")
                    @QueryParam("kind")
                    @KnownCode("record-kind")
                    @Nullable
                    String kind,
            @Parameter(description = "First day of what is listed") @QueryParam("from") @PlausibleDay @Nullable
                    LocalDate from,
            @Parameter(description = "Last day of what is listed") @QueryParam("to") @PlausibleDay @Nullable
                    LocalDate to,
            @Parameter(description = "Only what this organisation did") @QueryParam("organisation") @Nullable
                    UUID organisation,
            @Parameter(
                            description = "Only what organisations of this sector did: code of the list `sector`",
                            example = "health")
                    @QueryParam("sector")
                    @KnownCode("sector")
                    @Nullable
                    String sector,
            @Parameter(
                            description =
                                    "The record as it was known at the end of this day; what you may see is judged by today")
                    @QueryParam("asOf")
                    @PlausibleDay
                    @Nullable
                    LocalDate asOf,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        RecordFilter filter = new RecordFilter(kind, from, to, organisation, sector, asOf);
        return read.ofFamily(id, filter, paging.request(caller.subject()), caller)
                .map(page -> RecordListing.answer(page, paging, caller));
    }
}
