package org.familysupport.referral.fhir.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.reference.CodeLists;
import org.familysupport.referral.fhir.TaskWords;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON Patch of a Task: which status it shall have, and what is said with it, or how it stands; everything that is wrong at
 * once.
 */
final class TaskPatch {
    private static final String STATUS = "/status";
    private static final String REASON = "/statusReason";
    private static final String BUSINESS_STATUS = "/businessStatus";
    private static final Set<String> PATHS = Set.of(STATUS, REASON, BUSINESS_STATUS);
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

    /** The act that leaves the status as it is. */
    private static final String TELLING = "business-status";

    /** Of these nobody must say why. */
    private static final Set<String> WITHOUT_REASON = Set.of("accepted", "in-progress");

    private final Violations violations = new Violations();
    private final Map<String, JsonNode> values = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    private TaskPatch() {}

    /** What is asked for by an act: the status to which it leads, or to say how it stands; nothing for an act of the other face. */
    static Optional<Coding> codingFor(String act) {
        return act.equals(TELLING)
                ? Optional.of(new Coding(Fhir.ACTS, act))
                : Optional.ofNullable(AFTER.get(act)).map(status -> new Coding(Fhir.TASK_STATUSES, status));
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
        boolean known = PATHS.contains(operation.path());
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
        return values.containsKey(BUSINESS_STATUS) ? told() : moved();
    }

    /** How it stands is told alone: a patch is one act. */
    private TaskWords told() {
        Stream.of(STATUS, REASON)
                .filter(values::containsKey)
                .forEach(other -> violations.add("/" + places.get(other) + "/path", GeneralRule.NOT_ALLOWED));
        Said said = said(BUSINESS_STATUS, "business-status");
        violations.orRefuse();
        return new TaskWords(null, null, null, said.code(), said.text());
    }

    private TaskWords moved() {
        String status = status();
        boolean completed = COMPLETED.equals(status);
        Said said = new Said(null, null);
        if (values.containsKey(REASON)) {
            said = said(REASON, completed ? "referral-outcome" : "status-reason");
        } else {
            violations.unless(status == null || WITHOUT_REASON.contains(status), REASON, GeneralRule.REQUIRED);
        }
        violations.orRefuse();
        return new TaskWords(
                Objects.requireNonNull(status),
                completed ? null : said.code(),
                completed ? said.code() : null,
                null,
                said.text());
    }

    /** The code and the text of a concept; the code is of a list. */
    private Said said(String path, String list) {
        JsonNode concept = Objects.requireNonNull(values.get(path));
        String code = text(concept.at("/coding/0/code"));
        String text = text(concept.at("/text"));
        String value = "/" + places.get(path) + "/value";
        violations
                .unless(
                        code != null && LISTS.list(list).known(code),
                        value + "/coding/0/code",
                        code == null ? GeneralRule.REQUIRED : GeneralRule.UNKNOWN_CODE)
                .unless(text == null || text.length() <= LONGEST_TEXT, value + "/text", GeneralRule.TOO_LONG);
        return new Said(code, text);
    }

    private record Said(@Nullable String code, @Nullable String text) implements Personal {
        @Override
        public String toString() {
            return "***";
        }
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
