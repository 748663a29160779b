package org.familysupport.web.manners;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Takes leave of who was answered before its body had come: the body may be long, or have no end. What still comes is thrown
 * away for a moment, or the answer would be lost with the connection; then the connection ends (RFC 9112, 9.6).
 */
@ApplicationScoped
class UnreadBodies {
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final CurrentVertxRequest current;
    private final BodySize size;

    UnreadBodies(CurrentVertxRequest current, BodySize size) {
        this.current = current;
        this.size = size;
    }

    @ServerResponseFilter
    void leave(ContainerResponseContext response) {
        RoutingContext call = current.getCurrent();
        HttpServerRequest request = call.request();
        if (mayBeLong(request) && !request.isEnded()) {
            response.getHeaders().putSingle("Connection", "close");
            call.addEndHandler(answered -> leave(call));
        }
    }

    /** A stream of HTTP/2 ends with its answer, and the others of its connection go on. */
    private boolean mayBeLong(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return request.version() != HttpVersion.HTTP_2
                && (length == null
                        ? request.getHeader("Transfer-Encoding") != null
                        : size.isFile(request.path()) || size.isTooLarge(request.path(), length));
    }

    private static void leave(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (request.isEnded()) {
            request.connection().close();
            return;
        }
        request.handler(thrownAway -> {});
        request.endHandler(all -> request.connection().close());
        request.resume();
        call.vertx().setTimer(MOMENT.toMillis(), over -> request.connection().close());
    }
}
