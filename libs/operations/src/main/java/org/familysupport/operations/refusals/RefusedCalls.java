package org.familysupport.operations.refusals;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Sees each call that was refused by right: 403, 429 for who asks too much, and 404 where a thing was asked for that is hidden or
 * not there, which nobody can tell apart. Behind a door that is open to all nothing is hidden, and nobody need be known. The
 * operation is told by its template: what a client wrote into the path may be anything.
 */
@ApplicationScoped
class RefusedCalls {
    private static final Set<Integer> BY_RIGHT = Set.of(403, 404, 429);

    private final NoteRefusal note;
    private final Callers callers;

    RefusedCalls(NoteRefusal note, Callers callers) {
        this.note = note;
        this.callers = callers;
    }

    @ServerResponseFilter
    Uni<Void> see(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        boolean byRight = BY_RIGHT.contains(response.getStatus()) && method != null && !isOpenToAll(method);
        Caller caller = byRight ? caller() : null;
        if (caller == null) {
            return Uni.createFrom().voidItem();
        }
        String operation = request.getMethod() + ' ' + template(method) + ' ' + response.getStatus();
        return note.note(caller, operation, named(request));
    }

    private static boolean isOpenToAll(Method method) {
        return method.isAnnotationPresent(PermitAll.class)
                || method.getDeclaringClass().isAnnotationPresent(PermitAll.class);
    }

    private @Nullable Caller caller() {
        try {
            return callers.caller();
        } catch (Refused nobody) {
            return null;
        }
    }

    private static String template(Method method) {
        Path part = method.getAnnotation(Path.class);
        return method.getDeclaringClass().getAnnotation(Path.class).value() + (part == null ? "" : part.value());
    }

    private static @Nullable UUID named(ContainerRequestContext request) {
        return Optional.ofNullable(request.getUriInfo().getPathParameters().getFirst("id"))
                .flatMap(RefusedCalls::uuid)
                .orElse(null);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
