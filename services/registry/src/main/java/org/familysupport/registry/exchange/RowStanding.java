package org.familysupport.registry.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.registry.families.FamilyDraft;
import org.familysupport.registry.families.FamilyOutcome;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a batch stand before they are entered.
 *
 * @param taken rows taken by an earlier sending of the batch, by their number
 * @param known families of those rows that the caller may know still
 * @param allowed organisations for which the caller may enter
 * @param members named members for whom the caller answers
 * @param today in the region
 */
record RowStanding(
        Map<Integer, Answer> taken, Set<FamilyId> known, Set<UUID> allowed, Set<PersonId> members, LocalDate today) {
    /** Where the family stands in a row. */
    static final String FAMILY = "/family";

    /** The families still to be entered. */
    List<FamilyDraft> fresh(List<FamilyRow> rows) {
        return rows.stream()
                .filter(row -> known(row) == null)
                .map(FamilyRow::family)
                .toList();
    }

    /** What is certain of a row beforehand: that it is refused, or was taken; null for one to be entered. */
    @Nullable
    FamilyOutcome known(FamilyRow row) {
        Answer answer = taken.get(row.number());
        if (answer != null) {
            return again(answer);
        }
        Refused refused = refusal(row);
        return refused == null ? null : FamilyOutcome.refused(refused);
    }

    /** As at first, unless the caller may not know the family any more: then it is a miss, as for a single attempt. */
    private FamilyOutcome again(Answer answer) {
        FamilyId family = new FamilyId(answer.resource());
        return known.contains(family)
                ? new FamilyOutcome(family, answer.version(), answer.status() == Answer.CREATED, null)
                : FamilyOutcome.refused(Refused.notFound());
    }

    /** Whether a row that was not taken before is refused. */
    boolean anyRefused(List<FamilyRow> rows, List<FamilyOutcome> outcomes) {
        for (int index = 0; index < rows.size(); index++) {
            if (outcomes.get(index).refusal() != null
                    && !taken.containsKey(rows.get(index).number())) {
                return true;
            }
        }
        return false;
    }

    /** What is to be remembered of the rows that were taken now. */
    Map<Integer, Answer> news(List<FamilyRow> rows, List<FamilyOutcome> outcomes) {
        Map<Integer, Answer> news = new HashMap<>();
        for (int index = 0; index < rows.size(); index++) {
            FamilyOutcome outcome = outcomes.get(index);
            int number = rows.get(index).number();
            if (outcome.refusal() == null && !taken.containsKey(number)) {
                UUID family = outcome.orRefuse().value();
                news.put(
                        number,
                        outcome.isNew()
                                ? Answer.created(family, outcome.version())
                                : Answer.done(family, outcome.version()));
            }
        }
        return news;
    }

    /** Another organisation than those under the caller's body is 403 for that row (rulings 18). */
    private @Nullable Refused refusal(FamilyRow row) {
        if (!allowed.contains(row.family().organisation())) {
            return new Refused(GeneralProblem.FORBIDDEN);
        }
        return impossible(row.family());
    }

    private @Nullable Refused impossible(FamilyDraft family) {
        try {
            family.mustConsistOf(members, FAMILY);
            family.mustBePossible(FAMILY, today);
            return null;
        } catch (Refused impossible) {
            return impossible;
        }
    }
}
