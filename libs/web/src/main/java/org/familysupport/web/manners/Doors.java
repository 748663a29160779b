package org.familysupport.web.manners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The paths that the doors of this service declare, such as {@code /api/v1/families/{id}}, and what each offers. */
@ApplicationScoped
public class Doors {
    private static final String VARIABLE = "\\{[^}]+}";

    private final SortedMap<String, SortedSet<String>> methods = new TreeMap<>();

    Doors(BeanManager beans) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(this::note);
    }

    /** Whether a door declares this path, with its variables as they are declared. */
    public boolean declare(String path) {
        return methods.containsKey(path);
    }

    /** The methods offered at a path that was asked for; none where there is no door. */
    public SortedSet<String> methodsAt(String asked) {
        return methods.keySet().stream()
                .filter(path -> asked.matches(path.replaceAll(VARIABLE, "[^/]+")))
                .min(Comparator.comparing(path -> path.split(VARIABLE, -1).length))
                .map(methods::get)
                .orElseGet(TreeSet::new);
    }

    private void note(Class<?> door) {
        for (Method method : door.getDeclaredMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod offered = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (offered != null) {
                    methods.computeIfAbsent(path(door, method), path -> new TreeSet<>())
                            .add(offered.value());
                }
            }
        }
    }

    private static String path(Class<?> door, Method method) {
        Path rest = method.getAnnotation(Path.class);
        return door.getAnnotation(Path.class).value() + (rest == null ? "" : rest.value());
    }
}
