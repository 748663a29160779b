package org.familysupport.web.openapi;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Says which fields are always there: every component of a record on the wire that the source does not call
 * {@code @Nullable}. Clients then need no check for what cannot be missing.
 */
final class AlwaysThere {
    private static final String OURS = "org.familysupport.";
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    private static final DotName LEFT_OUT_WHEN_EMPTY =
            DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");

    private AlwaysThere() {}

    static void into(Components components, IndexView sources) {
        Map<String, Schema> schemas = components.getSchemas();
        for (ClassInfo type : sources.getKnownClasses()) {
            Schema schema = isOnTheWire(type) ? schemas.get(name(type)) : null;
            if (schema != null && schema.getProperties() != null) {
                require(schema, type);
            }
        }
    }

    private static boolean isOnTheWire(ClassInfo type) {
        boolean door = type.name().packagePrefix().endsWith(".web");
        return type.isRecord()
                && type.name().toString().startsWith(OURS)
                && (door || type.hasDeclaredAnnotation(SCHEMA))
                && !type.hasDeclaredAnnotation(LEFT_OUT_WHEN_EMPTY);
    }

    private static String name(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }

    private static void require(Schema schema, ClassInfo type) {
        Set<String> known = schema.getRequired() == null ? Set.of() : new TreeSet<>(schema.getRequired());
        for (RecordComponentInfo component : type.recordComponentsInDeclarationOrder()) {
            boolean certain = schema.getProperties().containsKey(component.name())
                    && !component.type().hasAnnotation(NULLABLE);
            if (certain && !known.contains(component.name())) {
                schema.addRequired(component.name());
            }
        }
    }
}
