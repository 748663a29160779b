package org.familysupport.reporting.counts.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.reporting.counts.ReadCounts;
import org.familysupport.reporting.counts.ReadFreshness;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.openapi.WithoutPurpose;

@Path("/api/v1/counts")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "counts", description = "Unduplicated counts of those who were helped")
class CountsResource {
    private final ReadCounts counts;
    private final ReadFreshness freshness;
    private final Callers callers;

    CountsResource(ReadCounts counts, ReadFreshness freshness, Callers callers) {
        this.counts = counts;
        this.freshness = freshness;
        this.callers = callers;
    }

    @GET
    @WithoutPurpose
    @Operation(
            operationId = "count",
            summary = "Count those who were helped, each once",
            description =
                    "How many distinct ones of a unit have at least one delivery in a period. Unit, period and scope have no default: a number without them means nothing. Scope says within what a recipient counts once: `organisation` adds up the counts of the organisations, `direction` those of the directions, `region` counts a recipient once. With a second period the answer tells who is in both. Heads of services and agencies' systems count for their own organisation and those under it; analysts, coordinators, funders, auditors and stewards for all. A `Purpose-Of-Use` need not be said; one that is about named people is refused with 403.")
    @APIResponse(
            responseCode = "200",
            description = "The count",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CountView.class)))
    public Uni<Response> count(@BeanParam CountParameters parameters) {
        Caller caller = callers.forNumbers();
        return counts.count(parameters.toQuestion(), caller).map(it -> answer(CountView.of(it)));
    }

    @GET
    @Path("/freshness")
    @WithoutPurpose
    @Operation(
            operationId = "readFreshness",
            summary = "See how fresh the counts are",
            description =
                    "How many deliveries can be counted, and up to where each partition of the topics was taken. Who has sent deliveries waits here until they are counted.")
    @APIResponse(
            responseCode = "200",
            description = "What is held, and up to where",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FreshnessView.class)))
    public Uni<Response> freshness() {
        return freshness.now(callers.forNumbers()).map(it -> answer(FreshnessView.of(it)));
    }

    private static Response answer(Object view) {
        return Response.ok(view).header("Cache-Control", "private, no-store").build();
    }
}
