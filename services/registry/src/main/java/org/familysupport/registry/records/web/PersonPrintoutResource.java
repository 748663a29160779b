package org.familysupport.registry.records.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.registry.PersonId;
import org.familysupport.registry.records.PrintRecord;
import org.familysupport.registry.records.RecordFilter;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.FromTo;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/people/{id}/record/printout")
@Authenticated
@Produces({MediaType.TEXT_HTML, PrintoutReplies.PDF})
@Tag(name = "records", description = "The single continuous record")
class PersonPrintoutResource {
    private final PrintRecord print;
    private final PrintoutReplies replies;
    private final Callers callers;

    PersonPrintoutResource(PrintRecord print, PrintoutReplies replies, Callers callers) {
        this.print = print;
        this.replies = replies;
        this.callers = callers;
    }

    @GET
    @Operation(
            operationId = "printPersonRecord",
            summary = "Print the continuous record of a person",
            description = "As for a family.")
    @APIResponse(
            responseCode = "200",
            description = "The sheet",
            content = {
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING, examples = "<html lang=\"ru\">…</html>")),
                @Content(
                        mediaType = PrintoutReplies.PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary", examples = "%PDF-1.7 …"))
            })
    @FromTo(at = 2)
    public Uni<Response> ofPerson(
            @PathParam("id") PersonId id,
            @QueryParam("kind") @KnownCode("record-kind") @Nullable String kind,
            @QueryParam("from") @PlausibleDay @Nullable LocalDate from,
            @QueryParam("to") @PlausibleDay @Nullable LocalDate to,
            @QueryParam("organisation") @Nullable UUID organisation,
            @QueryParam("sector") @KnownCode("sector") @Nullable String sector,
            @QueryParam("asOf") @PlausibleDay @Nullable LocalDate asOf,
            @Context Request request,
            @Context HttpHeaders headers) {
        RecordFilter filter = new RecordFilter(kind, from, to, organisation, sector, asOf);
        return replies.answer(print.ofPerson(id, filter, callers.aboutNamedPeople()), request, headers);
    }
}
