package org.familysupport.referral.fhir.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.fhir.ToldTask;
import org.jspecify.annotations.Nullable;

/** What one receiver is asked: the resource Task. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"resourceType", "id"})
@Schema(
        name = "Task",
        examples =
                "{\"partOf\": null, \"statusReason\": null, \"businessStatus\": null, \"executionPeriod\": null, \"note\": null, \"output\": null, \"code\": {\"coding\": [{\"system\": \"http://hl7.org/fhir/CodeSystem/task-code\", \"code\": \"fulfill\"}]}, \"focus\": {\"reference\": \"ServiceRequest/01a20499-7ee1-7000-95f8-73d524840aed\", \"type\": \"ServiceRequest\", \"identifier\": null}, \"for\": {\"reference\": \"Group/01a20499-7ee1-7000-95f8-73d524840aed\", \"type\": \"Group\"}}")
record FhirTask(
        @Schema(examples = Fhir.TASK) String resourceType,
        UUID id,
        Meta meta,

        @Schema(description = "Of a return, the Task that is given back")
        List<Reference> partOf,

        @Schema(description = "The same words as in `/api/v1/referrals`", examples = "requested")
        String status,

        @Schema(description = "Why it is where it is: code of the list `status-reason`") @Nullable
        Concept statusReason,

        @Schema(description = "How it stands beside the status: code of the list `business-status`") @Nullable
        Concept businessStatus,

        @Schema(examples = "order") String intent,

        @Schema(description = "Code of the list `referral-priority`", examples = "routine")
        String priority,

        @Schema(
                description =
                        "`fulfill`: to help as the ServiceRequest asks; `return`, of `urn:family-support:task-code`: to take back whom one had asked somebody to help")
        Concept code,

        @Schema(description = "The ServiceRequest") Reference focus,

        @JsonProperty("for") @Schema(description = "Who is to be helped: a person, or a family as a Group")
        Reference subject,

        Instant authoredOn,
        Instant lastModified,

        @Schema(description = "Who asks; for who has taken over the responsibility, itself")
        Reference requester,

        @Schema(description = "Who is asked") Reference owner,

        @Schema(description = "From the first contact to the end") @Nullable
        Period executionPeriod,

        @Schema(description = "What was said with the last act")
        List<Annotation> note,

        @Schema(description = "How it ended, and the services given within it")
        List<Output> output)
        implements Personal {
    private static final String INTENT = "order";

    FhirTask {
        partOf = List.copyOf(partOf);
        note = List.copyOf(note);
        output = List.copyOf(output);
    }

    /** What came of it: a code, or a service of service-delivery. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "TaskOutput", examples = "{\"valueReference\": null}")
    record Output(
            Concept type,
            @Nullable Concept valueCodeableConcept,
            @Nullable Reference valueReference) {
        private static final String OUTCOME = "outcome";
        private static final String DELIVERY = "delivery";

        static Output outcome(String code) {
            return new Output(type(OUTCOME), Concept.of(Fhir.list("referral-outcome"), code), null);
        }

        static Output delivery(UUID id) {
            return new Output(type(DELIVERY), null, Reference.known(Fhir.PROCEDURE, id));
        }

        private static Concept type(String code) {
            return Concept.of("urn:family-support:task-output", code);
        }
    }

    static FhirTask of(ToldTask it) {
        return new FhirTask(
                Fhir.TASK,
                it.id(),
                new Meta(String.valueOf(it.version()), it.since()),
                it.givesBack() == null ? List.of() : List.of(Reference.to(Fhir.TASK, it.givesBack())),
                it.status(),
                concept("status-reason", it.reason()),
                concept("business-status", it.businessStatus()),
                INTENT,
                it.priority(),
                it.returning() ? Concept.of(Fhir.OWN_TASK_CODES, "return") : Concept.of(Fhir.TASK_CODES, "fulfill"),
                Reference.to(Fhir.SERVICE_REQUEST, it.referral()),
                Reference.to(it.subject()),
                it.requestedAt(),
                it.since(),
                Reference.known(Fhir.ORGANIZATION, it.requester()),
                Reference.known(Fhir.ORGANIZATION, it.owner()),
                it.startedAt() == null ? null : new Period(it.startedAt(), it.endedAt()),
                Annotation.of(it.note()),
                outputs(it));
    }

    private static @Nullable Concept concept(String list, @Nullable String code) {
        return code == null ? null : Concept.of(Fhir.list(list), code);
    }

    private static List<Output> outputs(ToldTask it) {
        List<Output> outputs = new ArrayList<>();
        if (it.outcome() != null) {
            outputs.add(Output.outcome(it.outcome()));
        }
        it.deliveries().forEach(delivery -> outputs.add(Output.delivery(delivery)));
        return outputs;
    }

    @Override
    public String toString() {
        return "Task/" + id;
    }
}
