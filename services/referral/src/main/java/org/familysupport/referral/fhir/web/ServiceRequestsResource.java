package org.familysupport.referral.fhir.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.referral.fhir.TellRequests;
import org.familysupport.referral.fhir.ToldRequest;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.IfMatch;

/** The door of referrals as the standard knows them. */
@Path("/fhir/ServiceRequest")
@Authenticated
@Produces(Fhir.JSON)
@Tag(name = "fhir")
class ServiceRequestsResource {
    private final TellRequests tell;
    private final Callers callers;
    private final Addresses addresses;

    ServiceRequestsResource(TellRequests tell, Callers callers, Addresses addresses) {
        this.tell = tell;
        this.callers = callers;
        this.addresses = addresses;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readFhirServiceRequest",
            summary = "Read a referral",
            description =
                    "For its source and its receivers, as `GET /api/v1/referrals/{id}`. Anyone else gets the same 404 as for an id that was never given.")
    @APIResponse(
            responseCode = "200",
            description = "The ServiceRequest",
            content = @Content(schema = @Schema(implementation = FhirServiceRequest.class)))
    public Uni<Response> read(@PathParam("id") ReferralId id) {
        return tell.one(id, callers.aboutNamedPeople()).map(it -> answer(it, FhirServiceRequest.of(it)));
    }

    @GET
    @Path("/{id}/$bundle")
    @Operation(
            operationId = "readFhirReferralBundle",
            summary = "Read a referral with all that belongs to it",
            description =
                    "The ServiceRequest, the tasks that you may see, and who is to be helped: a Group for a family, a Patient for a person, without names. Organisations are named by their identifiers.")
    @APIResponse(
            responseCode = "200",
            description = "A Bundle of the type `collection`",
            content =
                    @Content(
                            schema = @Schema(implementation = FhirBundle.class),
                            example = "{\"type\": \"collection\"}"))
    public Uni<Response> bundle(@PathParam("id") ReferralId id) {
        return tell.one(id, callers.aboutNamedPeople()).map(it -> answer(it, bundle(it)));
    }

    private FhirBundle bundle(ToldRequest it) {
        List<FhirBundle.Entry> entries = new ArrayList<>();
        entries.add(new FhirBundle.Entry(addresses.of(Fhir.SERVICE_REQUEST, it.id()), FhirServiceRequest.of(it), null));
        it.tasks()
                .forEach(task ->
                        entries.add(new FhirBundle.Entry(addresses.of(Fhir.TASK, task.id()), FhirTask.of(task), null)));
        entries.add(new FhirBundle.Entry(
                addresses.of(Fhir.typeOf(it.subject()), it.subject().id()), FhirSubject.of(it), null));
        return FhirBundle.of(entries, addresses);
    }

    private static Response answer(ToldRequest it, Object resource) {
        return Response.ok(resource)
                .header(HttpHeaders.ETAG, IfMatch.weakTag(it.version()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
