package org.familysupport.referral.fhir.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Rule;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.reference.CodeLists;
import org.familysupport.referral.fhir.TaskWords;
import org.jspecify.annotations.Nullable;

/** Reads a JSON Patch of a Task: which status it shall have, and what is said with it; everything that is wrong at once. */
final class TaskPatch {
    private static final String STATUS = "/status";
    private static final String REASON = "/statusReason";
    private static final String COMPLETED = "completed";
    private static final Set<String> OPERATIONS = Set.of("add", "replace");
    private static final int LONGEST_TEXT = 2_000;
    private static final CodeLists LISTS = CodeLists.load();

    /** To which status each act leads. */
    private static final Map<String, String> AFTER = Map.of(
            "acceptance", "accepted",
            "rejection", "rejected",
            "cancellation", "cancelled",
            "start", "in-progress",
            "resumption", "in-progress",
            "hold", "on-hold",
            "completion", COMPLETED,
            "failure", "failed",
            "entered-in-error", "entered-in-error");

    /** Of these nobody must say why. */
    private static final Set<String> WITHOUT_REASON = Set.of("accepted", "in-progress");

    private final Violations violations = new Violations();
    private final Map<String, JsonNode> values = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    private TaskPatch() {}

    /** The status that an act leads to; nothing for one that cannot be done from this face. */
    static Optional<String> statusAfter(String act) {
        return Optional.ofNullable(AFTER.get(act));
    }

    /**
     * What is asked for.
     *
     * @throws Refused 422 naming everything that is wrong
     */
    static TaskWords read(List<PatchOperation> operations) {
        TaskPatch patch = new TaskPatch();
        for (int place = 0; place < operations.size(); place++) {
            patch.take(operations.get(place), place);
        }
        return patch.words();
    }

    private void take(PatchOperation operation, int place) {
        boolean known = operation.path().equals(STATUS) || operation.path().equals(REASON);
        violations
                .unless(OPERATIONS.contains(operation.op()), "/" + place + "/op", GeneralRule.NOT_ALLOWED)
                .unless(known, "/" + place + "/path", GeneralRule.NOT_ALLOWED);
        if (known) {
            violations.unless(
                    values.put(operation.path(), operation.value()) == null,
                    "/" + place + "/path",
                    GeneralRule.REPEATED);
            places.put(operation.path(), place);
        }
    }

    private TaskWords words() {
        String status = status();
        JsonNode concept = values.get(REASON);
        String code = concept == null ? null : text(concept.at("/coding/0/code"));
        String text = concept == null ? null : text(concept.at("/text"));
        if (concept == null) {
            violations.unless(status == null || WITHOUT_REASON.contains(status), REASON, GeneralRule.REQUIRED);
        } else {
            String list = COMPLETED.equals(status) ? "referral-outcome" : "status-reason";
            mustHold(
                    code != null && LISTS.list(list).known(code),
                    "/coding/0/code",
                    code == null ? GeneralRule.REQUIRED : GeneralRule.UNKNOWN_CODE);
            mustHold(text == null || text.length() <= LONGEST_TEXT, "/text", GeneralRule.TOO_LONG);
        }
        violations.orRefuse();
        boolean completed = COMPLETED.equals(status);
        return new TaskWords(Objects.requireNonNull(status), completed ? null : code, completed ? code : null, text);
    }

    private void mustHold(boolean holds, String within, Rule rule) {
        violations.unless(holds, "/" + places.get(REASON) + "/value" + within, rule);
    }

    private @Nullable String status() {
        JsonNode wanted = values.get(STATUS);
        if (wanted == null) {
            violations.add(STATUS, GeneralRule.REQUIRED);
            return null;
        }
        String status = text(wanted);
        violations.unless(
                status != null && AFTER.containsValue(status),
                "/" + places.get(STATUS) + "/value",
                GeneralRule.UNKNOWN_CODE);
        return status;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }
}
