package org.familysupport.web.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Examples for properties that name none of their own; all invented. */
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
            Map.entry("kind", "law"),
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
            Map.entry("redactedFields", "name"),
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

    private ExampleValues() {}

    static void into(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach(ExampleValues::complete);
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            complete("value", schema.getAdditionalPropertiesSchema());
        }
    }

    private static void complete(String name, Schema property) {
        Schema items = property.getItems();
        if (items != null) {
            complete(name, items);
        } else if (isPlainText(property)) {
            property.addExample(KNOWN.getOrDefault(name, name));
        } else {
            into(property);
        }
    }

    private static boolean isPlainText(Schema property) {
        List<Schema.SchemaType> types = property.getType();
        return property.getRef() == null
                && types != null
                && types.contains(Schema.SchemaType.STRING)
                && property.getFormat() == null
                && property.getEnumeration() == null
                && (property.getExamples() == null || property.getExamples().isEmpty());
    }
}
