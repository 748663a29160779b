package org.familysupport.referral.fhir.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What this face can do: the resource CapabilityStatement. */
@JsonPropertyOrder({"resourceType", "status"})
@Schema(name = "CapabilityStatement")
record Capabilities(
        @Schema(examples = "CapabilityStatement") String resourceType,
        @Schema(examples = "active") String status,

        @Schema(description = "When this was said", examples = "2026-11-29")
        String date,

        @Schema(examples = "instance") String kind,
        Implementation implementation,
        @Schema(examples = Fhir.VERSION) String fhirVersion,
        @Schema(examples = "[\"application/fhir+json\"]") List<String> format,

        @Schema(examples = "[\"application/json-patch+json\"]")
        List<String> patchFormat,

        List<Rest> rest) {
    Capabilities {
        format = List.copyOf(format);
        patchFormat = List.copyOf(patchFormat);
        rest = List.copyOf(rest);
    }

    @Schema(name = "CapabilityImplementation")
    record Implementation(
            @Schema(examples = "Referrals of the family-support registry")
            String description,

            @Schema(examples = "http://localhost:8082/fhir") String url) {}

    @Schema(name = "CapabilityRest")
    record Rest(
            @Schema(examples = "server") String mode,

            @Schema(description = "What a caller has to bring", examples = "A bearer token and `Purpose-Of-Use`")
            String documentation,

            List<Resource> resource) {
        Rest {
            resource = List.copyOf(resource);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "CapabilityResource")
    record Resource(
            @Schema(examples = Fhir.TASK) String type,
            List<Interaction> interaction,
            @Schema(examples = "versioned-update") String versioning,
            List<SearchParam> searchParam,
            List<Offered> operation) {
        Resource {
            interaction = List.copyOf(interaction);
            searchParam = List.copyOf(searchParam);
            operation = List.copyOf(operation);
        }
    }

    @Schema(name = "CapabilityInteraction")
    record Interaction(@Schema(examples = "read") String code) {}

    @Schema(name = "CapabilitySearchParam")
    record SearchParam(
            @Schema(examples = "owner") String name,
            @Schema(examples = "reference") String type) {}

    /** An operation of our own: what it gives is told in the OpenAPI document. */
    @Schema(name = "CapabilityOperation")
    record Offered(
            @Schema(examples = "bundle") String name,

            @Schema(examples = "urn:family-support:fhir-operation:bundle")
            String definition,

            @Schema(examples = "The referral with all that belongs to it") @Nullable
            String documentation) {}

    /** Of the face at this address. */
    static Capabilities at(String root) {
        return new Capabilities(
                "CapabilityStatement",
                "active",
                "2026-11-29",
                "instance",
                new Implementation("Referrals of the family-support registry", root),
                Fhir.VERSION,
                List.of(Fhir.JSON),
                List.of(Fhir.JSON_PATCH),
                List.of(new Rest(
                        "server",
                        "A bearer token of the realm, and the header Purpose-Of-Use",
                        List.of(tasks(), requests()))));
    }

    private static Resource tasks() {
        return new Resource(
                Fhir.TASK,
                List.of(new Interaction("read"), new Interaction("patch"), new Interaction("search-type")),
                "versioned-update",
                List.of(
                        new SearchParam("owner", "reference"),
                        new SearchParam("requester", "reference"),
                        new SearchParam("status", "token")),
                List.of());
    }

    private static Resource requests() {
        return new Resource(
                Fhir.SERVICE_REQUEST,
                List.of(new Interaction("read")),
                "versioned",
                List.of(),
                List.of(new Offered(
                        "bundle",
                        "urn:family-support:fhir-operation:bundle",
                        "The referral with all that belongs to it")));
    }
}
