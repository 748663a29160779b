package org.familysupport.registry.exchange.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.registry.exchange.ReadChanges;
import org.familysupport.security.caller.Callers;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/changes")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
class ChangesResource {
    /** How many are told at once. */
    private static final int MOST = 200;

    private final ReadChanges read;
    private final Callers callers;

    ChangesResource(ReadChanges read, Callers callers) {
        this.read = read;
        this.callers = callers;
    }

    @GET
    @Operation(
            operationId = "listChanges",
            summary = "What has changed of families and people you may know",
            description =
                    "In the order in which it was committed, with no gap and nothing twice, for systems that cannot read Kafka: ids and kinds alone; who needs more reads it with its own right. Keep `next` and give it as `after` the next time. Without `after` it begins with the oldest change that is kept, 30 days back. 410 `changes-gone`: changes after your place are not kept any more, so you have missed some; read again what you hold, then begin without `after`. What changed before somebody became known to you is not told.")
    @APIResponse(
            responseCode = "200",
            description = "Changes, the oldest first; none where there is nothing new",
            content = @Content(schema = @Schema(implementation = ChangesView.class)))
    public Uni<Response> changes(
            @Parameter(description = "`next` of the answer before; opaque", example = "MTIzLjQ1Ng")
                    @QueryParam("after")
                    @Nullable
                    String after) {
        return read.after(Positions.read(after), MOST, callers.aboutNamedPeople())
                .map(page -> Response.ok(ChangesView.of(page))
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .build());
    }
}
