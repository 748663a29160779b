package org.familysupport.referral.fhir.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.familysupport.web.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Whatever is refused under this face is told as the standard tells it; what is refused, and why, is decided elsewhere. */
@ApplicationScoped
class Outcomes {
    private static final MediaType TYPE = MediaType.valueOf(Fhir.JSON);

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        boolean here = request.getUriInfo().getPath().startsWith(Fhir.ROOT + "/");
        if (here && response.getEntity() instanceof Problem problem) {
            response.setEntity(OperationOutcome.of(problem), new Annotation[0], TYPE);
            Object tag = response.getHeaders().getFirst(HttpHeaders.ETAG);
            if (tag != null) {
                response.getHeaders().putSingle(HttpHeaders.ETAG, "W/" + tag);
            }
        }
    }
}
