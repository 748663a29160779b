package org.familysupport.web.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The headers a request needs. */
final class Headers {
    private Headers() {}

    static void into(Operation operation, Need need) {
        if (need.writes()) {
            operation.addParameter(header(
                            "Idempotency-Key",
                            "A UUID of yours for this attempt. The same key again, within 24 hours, gets the first answer and has no second effect.")
                    .schema(text().format("uuid").addExample("3f6c1a52-9a04-4c5e-8a7f-0d2f4b6c8e10")));
        }
        if (need.changesVersion()) {
            operation.getParameters().stream()
                    .filter(it -> "If-Match".equals(it.getName()))
                    .forEach(it -> it.required(true)
                            .description("The ETag of the version you saw; another one is refused with 412.")
                            .schema(text().addExample("\"1\"")));
        }
        if (need.secured()) {
            operation.addParameter(header(
                            "Purpose-Of-Use",
                            "Code of the list `purpose-of-use` that your token allows; needed wherever data about people is read or written.")
                    .required(false)
                    .schema(text().addExample("service-delivery")));
        }
        operation.addParameter(header("Accept-Language", "`ru` (the default) or `en`: the language of texts in problems.")
                .required(false)
                .schema(text().addExample("en")));
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(true)
                .description(description);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
