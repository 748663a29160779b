package org.familysupport.web.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The parameters that many operations share, told once. */
enum SharedParameter {
    PAGE_SIZE(
            "pageSize",
            Parameter.In.QUERY,
            false,
            "How many items a page has at most. More than 200 gives 200.",
            OASFactory.createSchema()
                    .addType(Schema.SchemaType.INTEGER)
                    .format("int32")
                    .minimum(java.math.BigDecimal.ONE)
                    .defaultValue(50)
                    .addExample(20)),
    CURSOR(
            "cursor",
            Parameter.In.QUERY,
            false,
            "`nextCursor` of the page before; absent for the first page. It belongs to this list, these filters and this reader: with other filters begin anew.",
            text("AAECAwQFBgcICQoLDA0ODw")),
    IDEMPOTENCY_KEY(
            "Idempotency-Key",
            Parameter.In.HEADER,
            true,
            "A UUID of yours, new for every click and the same when you repeat it, for instance after a timeout. A repeat within 24 hours has no second effect and gets the first answer, with the thing and its `ETag` as they are by then. The key with another body is refused with 422, while the first request still runs with 409.",
            text("3f6c1a52-9a04-4c5e-8a7f-0d2f4b6c8e10").format("uuid")),
    IF_MATCH(
            "If-Match",
            Parameter.In.HEADER,
            true,
            "The `ETag` of the version you saw, quotes included. Has it changed since, the answer is 412 and nothing happens.",
            text("\"1\"")),
    IF_NONE_MATCH(
            "If-None-Match",
            Parameter.In.HEADER,
            false,
            "The `ETag` of the version you have. Is it the present one still, the answer is 304 without a body. It stands for what is stored, not for what you may see of it: after your rights have changed, or on another day, read without it.",
            text("\"1\"")),
    PURPOSE_OF_USE(
            "Purpose-Of-Use",
            Parameter.In.HEADER,
            true,
            "What you look or write for: a code of the list `purpose-of-use` that your token allows (`GET /api/v1/me` of the registry lists yours). It is kept with the trace of who looked.",
            text("service-delivery")),
    ACCEPT_LANGUAGE(
            "Accept-Language",
            Parameter.In.HEADER,
            false,
            "`ru` (the default) or `en`: the language of `title` and `message` in problems. Data is never translated; codes have labels in both languages.",
            text("en"));

    private final String wire;
    private final Parameter.In in;
    private final boolean required;
    private final String description;
    private final Schema schema;

    SharedParameter(String wire, Parameter.In in, boolean required, String description, Schema schema) {
        this.wire = wire;
        this.in = in;
        this.required = required;
        this.description = description;
        this.schema = schema;
    }

    /** Refers to those that an operation has or needs, behind its own. */
    static void into(Operation operation, Need need, Components components) {
        List<Parameter> given = operation.getParameters() == null ? List.of() : operation.getParameters();
        List<Parameter> all = new ArrayList<>(
                given.stream().filter(Predicate.not(SharedParameter::isShared)).toList());
        all.forEach(SharedParameter::describe);
        Arrays.stream(values())
                .filter(it -> it.isNeeded(need) || given.stream().anyMatch(it::is))
                .map(it -> it.in(components))
                .forEach(all::add);
        operation.setParameters(all);
    }

    /** A reference to it, in a document that tells it. */
    private Parameter in(Components components) {
        components.addParameter(
                component(),
                OASFactory.createParameter()
                        .name(wire)
                        .in(in)
                        .required(required)
                        .description(description)
                        .schema(schema));
        return OASFactory.createParameter().ref("#/components/parameters/" + component());
    }

    private boolean isNeeded(Need need) {
        return switch (this) {
            case IDEMPOTENCY_KEY -> need.writes() && !need.fhir();
            case IF_MATCH -> need.changesVersion();
            case IF_NONE_MATCH -> need.revalidates();
            case PURPOSE_OF_USE -> need.purpose();
            case ACCEPT_LANGUAGE -> true;
            case PAGE_SIZE, CURSOR -> false;
        };
    }

    private static boolean isShared(Parameter parameter) {
        return Arrays.stream(values()).anyMatch(it -> it.is(parameter));
    }

    private boolean is(Parameter parameter) {
        return wire.equals(parameter.getName());
    }

    /**
     * The id of what a path names explains itself, but not to a machine that lists descriptions. Only what must be given has its
     * example where tools fill it in: a filter filled in unasked finds nothing.
     */
    private static void describe(Parameter parameter) {
        if (parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null) {
            parameter.setDescription("As `id` in the answers that tell of it");
        }
        Schema schema = parameter.getSchema();
        Object example =
                parameter.getExample() == null ? ExampleValues.of(parameter.getName(), schema) : parameter.getExample();
        boolean must = Boolean.TRUE.equals(parameter.getRequired());
        parameter.setExample(must ? example : null);
        if (!must && example != null && schema.getEnumeration() == null) {
            schema.setExamples(List.of(example));
        }
    }

    private String component() {
        String upper = Character.toUpperCase(wire.charAt(0)) + wire.substring(1);
        return upper.replace("-", "");
    }

    private static Schema text(String example) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).addExample(example);
    }
}
