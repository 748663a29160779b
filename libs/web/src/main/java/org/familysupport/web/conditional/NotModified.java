package org.familysupport.web.conditional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Answers 304 without a body to who has the version already and says so in {@code If-None-Match} (http-api 27). It was read all the
 * same: who may not know it gets 404 as ever, and the look is noted.
 */
@ApplicationScoped
class NotModified {
    private static final String ANY = "*";

    @ServerResponseFilter
    void leaveOutWhatIsKnown(ContainerRequestContext request, ContainerResponseContext answer) {
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        String tag = answer.getHeaderString(HttpHeaders.ETAG);
        if (known != null
                && tag != null
                && request.getMethod().equals(HttpMethod.GET)
                && answer.getStatus() == Response.Status.OK.getStatusCode()
                && names(known, tag)) {
            answer.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            answer.setEntity(null);
            answer.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    /** Weakly, as RFC 9110 has it for this header: a tag and its weak form are the same. */
    private static boolean names(String known, String tag) {
        return Arrays.stream(known.split(","))
                .map(String::strip)
                .anyMatch(each -> each.equals(ANY) || strong(each).equals(strong(tag)));
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
