package org.familysupport.referral.deadlines;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.familysupport.events.referral.EscalationStep;

/** Who is concerned with a term that was missed, and how many hours after its end: rungs in their order, each at most once. */
public record Ladder(List<EscalationStep> steps) {
    public Ladder {
        steps = List.copyOf(steps);
    }

    /** As it stands in a column: {@code assignee:0 coordinator:24}. */
    public static Ladder of(String column) {
        return new Ladder(Arrays.stream(column.split(" "))
                .filter(step -> !step.isEmpty())
                .map(step -> step.split(":"))
                .map(step -> new EscalationStep(step[0], Integer.parseInt(step[1])))
                .toList());
    }

    /** Whether no rung comes twice or before a nearer one, and none is climbed before the one below it. */
    boolean rises() {
        for (int step = 1; step < steps.size(); step++) {
            boolean higher = Rung.of(steps.get(step).rung())
                            .compareTo(Rung.of(steps.get(step - 1).rung()))
                    > 0;
            if (!higher || steps.get(step).afterHours() < steps.get(step - 1).afterHours()) {
                return false;
            }
        }
        return true;
    }

    String column() {
        return steps.stream().map(step -> step.rung() + ":" + step.afterHours()).collect(Collectors.joining(" "));
    }
}
