package org.familysupport.web.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The shape of a problem document, also in documents whose code names it nowhere. */
final class ProblemSchema {
    private ProblemSchema() {}

    static void into(Components components) {
        if (components.getSchemas() != null && components.getSchemas().containsKey("Problem")) {
            return;
        }
        components.addSchema(
                "ProblemError",
                object("One value that breaks one rule; the value itself is never repeated.")
                        .addProperty("pointer", text("Where: JSON pointer into the body, or `query/…`, `header/…`", "/members/0/role"))
                        .addProperty("code", text("Stable code of the rule", "unknown-code"))
                        .addProperty("message", text("What is wanted, in the language asked for", "is not a code of this list")));
        components.addSchema(
                "Problem",
                object("Why a request was refused (RFC 9457). Rely on `code`; texts may change.")
                        .addProperty("type", text("URI of the kind of problem", "urn:family-support:problem:rule-violated"))
                        .addProperty("title", text("What kind of problem it is, in the language asked for", "The request breaks rules"))
                        .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).format("int32"))
                        .addProperty("code", text("Stable code of the kind of problem", "rule-violated"))
                        .addProperty("traceId", text("Id to quote when asking for help", "0af7651916cd43dd8448eb211c80319c"))
                        .addProperty(
                                "errors",
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.ARRAY)
                                        .items(OASFactory.createSchema().ref("#/components/schemas/ProblemError"))));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .addExample(example);
    }
}
