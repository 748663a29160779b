package org.familysupport.web.json;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violation;
import org.familysupport.web.manners.BodySize;
import org.familysupport.web.manners.InPieces;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * A body that a door declares must be there and say what it is; where none is declared, none is taken but an empty object:
 * whoever sends words that nobody reads believes to have said something.
 */
@ApplicationScoped
class DeclaredBodies {
    private static final int AFTER_ITS_SIZE = 5_500;
    private static final Pattern MEDIA_TYPE = Pattern.compile("[^/;,\\s]+/[^/;,\\s]+(\\s*;.*)?");

    private final CurrentVertxRequest current;
    private final StrictReader reader;
    private final BodySize size;

    DeclaredBodies(CurrentVertxRequest current, StrictReader reader, BodySize size) {
        this.current = current;
        this.reader = reader;
        this.size = size;
    }

    /** The body of a command that needs no words. */
    private record NoWords() {}

    @ServerRequestFilter(priority = AFTER_ITS_SIZE)
    Uni<Void> check(ContainerRequestContext request, ResourceInfo resource) {
        Method door = resource.getResourceMethod();
        if (door == null || !door.getDeclaringClass().getName().startsWith("org.familysupport.")) {
            return Uni.createFrom().voidItem();
        }
        HttpServerRequest http = current.getCurrent().request();
        boolean none = isEmpty(http);
        if (declaresBody(door) || door.isAnnotationPresent(InPieces.class)) {
            mustBeThere(none, request.getHeaderString(HttpHeaders.CONTENT_TYPE));
            return Uni.createFrom().voidItem();
        }
        String path = request.getUriInfo().getPath();
        return none
                ? Uni.createFrom().voidItem()
                : content(http, size.most(path))
                        .invoke(bytes -> mustBeEmpty(path, bytes))
                        .replaceWithVoid();
    }

    private static void mustBeThere(boolean none, @Nullable String type) {
        if (none) {
            throw malformed("", GeneralRule.REQUIRED);
        }
        if (type != null && !MEDIA_TYPE.matcher(type.strip()).matches()) {
            throw malformed("header/" + HttpHeaders.CONTENT_TYPE, GeneralRule.FORMAT);
        }
    }

    private void mustBeEmpty(String path, byte[] body) {
        size.mustFit(path, body.length);
        if (body.length > 0) {
            reader.read(body, NoWords.class);
        }
    }

    /** Only HTTP/1.1 says beforehand whether there will be a body. */
    private static boolean isEmpty(HttpServerRequest http) {
        String length = http.getHeader("Content-Length");
        return length == null
                ? http.version() != HttpVersion.HTTP_2 && http.getHeader("Transfer-Encoding") == null
                : length.equals("0");
    }

    private static boolean declaresBody(Method door) {
        return Arrays.stream(door.getParameters()).anyMatch(DeclaredBodies::isBody);
    }

    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .map(annotation -> annotation.annotationType().getPackageName())
                .noneMatch(place -> place.startsWith("jakarta.ws.rs") || place.startsWith("org.jboss.resteasy"));
    }

    /** What comes; of what is too large no more than shows it, for there may be no end to it. */
    private static Uni<byte[]> content(HttpServerRequest http, int most) {
        Context context = Vertx.currentContext();
        Buffer content = Buffer.buffer();
        return Uni.createFrom()
                .<byte[]>emitter(emitter -> {
                    http.exceptionHandler(emitter::fail);
                    http.endHandler(end -> emitter.complete(content.getBytes()));
                    http.handler(chunk -> {
                        content.appendBuffer(chunk);
                        if (content.length() > most) {
                            http.pause();
                            emitter.complete(content.getBytes());
                        }
                    });
                    http.resume();
                })
                .emitOn(next -> context.runOnContext(here -> next.run()));
    }

    private static Refused malformed(String pointer, GeneralRule rule) {
        return new Refused(GeneralProblem.MALFORMED_REQUEST, List.of(new Violation(pointer, rule)));
    }
}
