package org.familysupport.web.manners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violation;
import org.familysupport.web.checks.Characters;
import org.familysupport.web.paging.PageSize;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses query parameters an endpoint does not have, one given twice, and one that is empty, cannot be read or holds a character
 * that no text may hold, all at once: a misspelt filter must not answer with everything (http-api 24), nor a slip of the keyboard with the framework's
 * 404.
 */
@ApplicationScoped
class KnownParameters {
    private static final String CURSOR = "cursor";

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        Method method = resource.getResourceMethod();
        if (given.isEmpty()
                || method == null
                || !method.getDeclaringClass().getName().startsWith("org.familysupport.")) {
            return;
        }
        Map<String, Class<?>> allowed = known.computeIfAbsent(method, KnownParameters::parametersOf);
        List<Violation> violations = new ArrayList<>();
        given.forEach((name, values) -> rule(name, allowed.get(name), values)
                .ifPresent(rule -> violations.add(new Violation("query/" + printable(name), rule))));
        if (!violations.isEmpty()) {
            throw new Refused(GeneralProblem.MALFORMED_REQUEST, violations).with("allowedParameters", allowed.keySet());
        }
    }

    private static Optional<GeneralRule> rule(String name, @Nullable Class<?> type, List<String> values) {
        if (type == null) {
            return Optional.of(GeneralRule.UNKNOWN_PARAMETER);
        }
        if (values.size() > 1) {
            return Optional.of(GeneralRule.REPEATED);
        }
        if (!Characters.allowed(values.getFirst())) {
            return Optional.of(GeneralRule.FORBIDDEN_CHARACTER);
        }
        if (name.equals(PageSize.NAME)) {
            return PageSize.readable(values.getFirst()) ? Optional.empty() : Optional.of(GeneralRule.OUT_OF_RANGE);
        }
        // The framework hands an empty one to the door as if it were not there; a cursor has a problem of its own.
        if (values.getFirst().isBlank() && !name.equals(CURSOR)) {
            return Optional.of(GeneralRule.FORMAT);
        }
        return Readable.as(type, values.getFirst()) ? Optional.empty() : Optional.of(GeneralRule.FORMAT);
    }

    private static Map<String, Class<?>> parametersOf(Method method) {
        Map<String, Class<?>> types = new TreeMap<>();
        for (org.eclipse.microprofile.openapi.annotations.parameters.Parameter documented :
                method.getAnnotationsByType(org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class)) {
            if (documented.in() == ParameterIn.QUERY) {
                types.put(documented.name(), String.class);
            }
        }
        for (Parameter parameter : method.getParameters()) {
            type(parameter.getAnnotations(), parameter.getName(), parameter.getType(), types);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    type(field.getAnnotations(), field.getName(), field.getType(), types);
                }
            }
        }
        return types;
    }

    private static void type(Annotation[] annotations, String fallback, Class<?> type, Map<String, Class<?>> types) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                types.put(query.value(), type);
            } else if (annotation instanceof RestQuery query) {
                types.put(query.value().isEmpty() ? fallback : query.value(), type);
            }
        }
    }

    /** The name of a parameter is the client's own text: only plain ones are repeated. */
    private static String printable(String name) {
        return name.matches("[A-Za-z0-9_.-]{1,40}") ? name : "?";
    }
}
