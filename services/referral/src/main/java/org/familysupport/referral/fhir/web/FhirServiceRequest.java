package org.familysupport.referral.fhir.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.fhir.ToldRequest;

/** A referral: the resource ServiceRequest. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"resourceType", "id"})
@Schema(
        name = "ServiceRequest",
        examples =
                "{\"replaces\": null, \"note\": null, \"category\": [{\"coding\": [{\"system\": \"urn:family-support:code-list:need-category\", \"code\": \"early-help\"}]}], \"reasonCode\": [{\"coding\": [{\"system\": \"urn:family-support:code-list:referral-reason\", \"code\": \"age-stage\"}]}], \"subject\": {\"reference\": \"Group/01a20499-7ee1-7000-95f8-73d524840aed\", \"type\": \"Group\"}}")
record FhirServiceRequest(
        @Schema(examples = Fhir.SERVICE_REQUEST) String resourceType,
        UUID id,
        Meta meta,

        @Schema(description = "The referral it continues") List<Reference> replaces,

        @Schema(
                description =
                        "active, on-hold, revoked, completed or entered-in-error; what it is exactly, stands in its tasks",
                examples = "active")
        String status,

        @Schema(examples = "order") String intent,

        @Schema(description = "Code of the list `need-category`")
        List<Concept> category,

        @Schema(description = "Code of the list `referral-priority`", examples = "routine")
        String priority,

        @Schema(description = "Who is to be helped: a person, or a family as a Group")
        Reference subject,

        Instant authoredOn,
        @Schema(description = "Who asks") Reference requester,

        @Schema(description = "Who is asked: for the source every receiver, for a receiver itself alone")
        List<Reference> performer,

        @Schema(description = "Code of the list `referral-reason`")
        List<Concept> reasonCode,

        @Schema(description = "For who accepts") List<Annotation> note)
        implements Personal {
    private static final String INTENT = "order";

    FhirServiceRequest {
        replaces = List.copyOf(replaces);
        category = List.copyOf(category);
        performer = List.copyOf(performer);
        reasonCode = List.copyOf(reasonCode);
        note = List.copyOf(note);
    }

    static FhirServiceRequest of(ToldRequest it) {
        return new FhirServiceRequest(
                Fhir.SERVICE_REQUEST,
                it.id(),
                new Meta(String.valueOf(it.version()), it.changedAt()),
                it.replaces() == null ? List.of() : List.of(Reference.to(Fhir.SERVICE_REQUEST, it.replaces())),
                status(it.status()),
                INTENT,
                List.of(Concept.of(Fhir.list("need-category"), it.category())),
                it.priority(),
                Reference.to(it.subject()),
                it.requestedAt(),
                Reference.known(Fhir.ORGANIZATION, it.source()),
                it.tasks().stream()
                        .map(task -> Reference.known(Fhir.ORGANIZATION, task.owner()))
                        .toList(),
                List.of(Concept.of(Fhir.list("referral-reason"), it.reason())),
                Annotation.of(it.note()));
    }

    /** Of a request the standard only asks whether it stands. */
    private static String status(String ours) {
        return switch (ours) {
            case "draft", "on-hold", "completed", "entered-in-error" -> ours;
            case "rejected", "cancelled", "failed" -> "revoked";
            default -> "active";
        };
    }

    @Override
    public String toString() {
        return "ServiceRequest/" + id;
    }
}
