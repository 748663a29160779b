package org.familysupport.web.trace;

import io.smallrye.common.vertx.ContextLocals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.familysupport.kernel.actor.CallKeys;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Takes the trace id from {@code traceparent} (W3C Trace Context), or makes one. */
@ApplicationScoped
class TraceFilter {
    private static final Pattern PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    @ServerRequestFilter(preMatching = true, priority = 1)
    void trace(ContainerRequestContext request) {
        ContextLocals.put(CallKeys.TRACE, traceId(request.getHeaderString("traceparent")));
    }

    private static String traceId(@Nullable String parent) {
        Matcher matcher = PARENT.matcher(parent == null ? "" : parent);
        return matcher.matches()
                ? matcher.group(1)
                : UUID.randomUUID().toString().replace("-", "");
    }
}
