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
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters an endpoint does not have, and one given twice: a misspelt filter must not answer with
 * everything (http-api 24).
 */
@ApplicationScoped
class KnownParameters {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        Method method = resource.getResourceMethod();
        if (given.isEmpty() || method == null || !method.getDeclaringClass().getName().startsWith("org.familysupport.")) {
            return;
        }
        Set<String> allowed = known.computeIfAbsent(method, KnownParameters::parametersOf);
        List<Violation> violations = new ArrayList<>();
        given.forEach((name, values) -> {
            if (!allowed.contains(name)) {
                violations.add(new Violation("query/" + printable(name), GeneralRule.UNKNOWN_PARAMETER));
            } else if (values.size() > 1) {
                violations.add(new Violation("query/" + name, GeneralRule.REPEATED));
            }
        });
        if (!violations.isEmpty()) {
            throw new Refused(GeneralProblem.MALFORMED_REQUEST, violations).with("allowedParameters", allowed);
        }
    }

    private static Set<String> parametersOf(Method method) {
        Set<String> names = new TreeSet<>();
        for (org.eclipse.microprofile.openapi.annotations.parameters.Parameter documented :
                method.getAnnotationsByType(org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class)) {
            if (documented.in() == ParameterIn.QUERY) {
                names.add(documented.name());
            }
        }
        for (Parameter parameter : method.getParameters()) {
            name(parameter.getAnnotations(), parameter.getName(), names);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    name(field.getAnnotations(), field.getName(), names);
                }
            }
        }
        return names;
    }

    private static void name(Annotation[] annotations, String fallback, Set<String> names) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                names.add(query.value());
            } else if (annotation instanceof RestQuery query) {
                names.add(query.value().isEmpty() ? fallback : query.value());
            }
        }
    }

    /** The name of a parameter is the client's own text: only plain ones are repeated. */
    private static String printable(String name) {
        return name.matches("[A-Za-z0-9_.-]{1,40}") ? name : "?";
    }
}
