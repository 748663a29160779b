package org.familysupport.referral.fhir.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Several resources: a page of a search, or what belongs together. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"resourceType", "type"})
@Schema(name = "Bundle")
record FhirBundle(
        @Schema(examples = "Bundle") String resourceType,

        @Schema(description = "searchset or collection", examples = "searchset")
        String type,

        @Schema(description = "`self`, and `next` where another page follows")
        List<Link> link,

        List<Entry> entry) {
    private static final String NAME = "Bundle";

    FhirBundle {
        link = List.copyOf(link);
        entry = List.copyOf(entry);
    }

    @Schema(name = "BundleLink")
    record Link(
            @Schema(examples = "self") String relation,

            @Schema(examples = "http://localhost:8082/fhir/Task?status=requested")
            String url) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "BundleEntry")
    record Entry(
            @Schema(examples = "http://localhost:8082/fhir/Task/01a20499-7ee1-7000-95f8-73d524840aed")
            String fullUrl,

            @Schema(type = SchemaType.OBJECT, examples = "{\"resourceType\": \"Task\"}")
            Object resource,

            @Nullable Search search) {}

    @Schema(name = "BundleEntrySearch")
    record Search(@Schema(examples = "match") String mode) {
        private static final Search MATCH = new Search("match");
    }

    /** A page of tasks that were searched. */
    static FhirBundle page(List<FhirTask> tasks, Addresses addresses, @Nullable String next) {
        Link self = new Link("self", addresses.self());
        return new FhirBundle(
                NAME,
                "searchset",
                next == null ? List.of(self) : List.of(self, new Link("next", next)),
                tasks.stream()
                        .map(task -> new Entry(addresses.of(Fhir.TASK, task.id()), task, Search.MATCH))
                        .toList());
    }

    /** What belongs together. */
    static FhirBundle of(List<Entry> entries, Addresses addresses) {
        return new FhirBundle(NAME, "collection", List.of(new Link("self", addresses.self())), entries);
    }
}
