package org.familysupport.web.openapi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Examples for properties that name none of their own; all invented, and the same wherever the name is the same. */
final class ExampleValues {
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("acceptedAt", "2026-03-02T04:05:06Z"),
            Map.entry("address", "ул. Ромашковая, 1"),
            Map.entry("ageBand", "age-4-7"),
            Map.entry("ageBands", "age-4-7"),
            Map.entry("allowedActs", "acceptance"),
            Map.entry("category", "early-help"),
            Map.entry("channel", "in-person"),
            Map.entry("code", "health"),
            Map.entry("cursor", "AAECAwQFBgcICQoLDA0ODw"),
            Map.entry("direction", "home-rehabilitation"),
            Map.entry("en", "Health"),
            Map.entry("fact", "delivery-recorded"),
            Map.entry("family", "Ромашкина"),
            Map.entry("funding", "regional-budget"),
            Map.entry("given", "Варвара"),
            Map.entry("href", "/api/v1/deliveries/01a20499-7ee1-7000-95f8-73d524840aed"),
            Map.entry("inn", "9900000000"),
            Map.entry("kind", "agreement"),
            Map.entry("message", "is not a code of this list"),
            Map.entry("name", "Центр ранней помощи «Росток»"),
            Map.entry("nextCursor", "AAECAwQFBgcICQoLDA0ODw"),
            Map.entry("note", "Просим начать в марте"),
            Map.entry("ogrn", "1991234567894"),
            Map.entry("outcome", "service-provided"),
            Map.entry("ownership", "regional"),
            Map.entry("patronymic", "Петровна"),
            Map.entry("precision", "known"),
            Map.entry("priority", "routine"),
            Map.entry("programme", "general"),
            Map.entry("purpose", "referral"),
            Map.entry("purposes", "service-delivery"),
            Map.entry("reasonCode", "age-stage"),
            Map.entry("reference", "F-2041"),
            Map.entry("role", "child"),
            Map.entry("roles", "specialist"),
            Map.entry("ru", "Здравоохранение"),
            Map.entry("scope", "region"),
            Map.entry("sector", "health"),
            Map.entry("serviceType", "speech-therapy"),
            Map.entry("setting", "home"),
            Map.entry("sex", "female"),
            Map.entry("status", "requested"),
            Map.entry("subject", "f2f79663-3cee-43e2-9bce-e8bd70a03a0e"),
            Map.entry("system", "snils"),
            Map.entry("territory", "51701000"),
            Map.entry("title", "The request breaks rules"),
            Map.entry("traceId", "0af7651916cd43dd8448eb211c80319c"),
            Map.entry("type", "early-help-service"),
            Map.entry("unit", "children"),
            Map.entry("value", "900-000-038 95"));

    private static final String NOTHING_HIDDEN = "redactedFields";

    private static final Map<String, String> DAYS = Map.ofEntries(
            Map.entry("date", "2021-03-17"),
            Map.entry("from", "2021-03-08"),
            Map.entry("membersOn", "2026-03-02"),
            Map.entry("to", "2021-09-30"),
            Map.entry("validFrom", "2020-01-01"),
            Map.entry("validTo", "2030-12-31"));

    private static final Map<String, Integer> NUMBERS =
            Map.of("minutes", 45, "status", 201, "facts", 301, "partition", 0, "offset", 36412, "parked", 0);

    private ExampleValues() {}

    /** Gives an example to each property that has none. */
    static void into(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach(ExampleValues::complete);
        }
    }

    /** The example of a plain value with this name; null where a schema tells none. */
    static @Nullable Object of(String name, Schema schema) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().getFirst();
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().getFirst();
        }
        List<Schema.SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
        if (types.contains(Schema.SchemaType.BOOLEAN)) {
            return false;
        }
        if (types.contains(Schema.SchemaType.INTEGER)) {
            return NUMBERS.getOrDefault(name, 1);
        }
        return types.contains(Schema.SchemaType.STRING) ? text(name, schema.getFormat()) : null;
    }

    /** The schema itself, or the one it refers to. */
    static Schema resolve(Schema schema, Components components) {
        String ref = schema.getRef();
        return ref == null
                ? schema
                : Objects.requireNonNull(components.getSchemas().get(name(ref)), ref);
    }

    /** The name of what is referred to. */
    static String name(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    private static void complete(String name, Schema property) {
        Schema items = property.getItems();
        boolean has = property.getExamples() != null && !property.getExamples().isEmpty();
        if (has || property.getRef() != null) {
            return;
        }
        if (name.equals(NOTHING_HIDDEN)) {
            property.addExample(List.of());
        } else if (items != null) {
            complete(name, items);
        } else if (property.getEnumeration() == null) {
            Object example = of(name, property);
            if (example != null) {
                property.addExample(example);
            }
        }
        into(property);
    }

    private static String text(String name, @Nullable String format) {
        if ("uuid".equals(format)) {
            return id(name);
        }
        if ("date".equals(format)) {
            return DAYS.getOrDefault(name, "2021-03-17");
        }
        return KNOWN.getOrDefault(name, "date-time".equals(format) ? "2026-03-02T04:05:06Z" : name);
    }

    /** An id of version 7, another one for every name. */
    private static String id(String name) {
        String chance =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return "01a20499-7ee1-7" + chance.substring(15, 18) + "-9" + chance.substring(20);
    }
}
