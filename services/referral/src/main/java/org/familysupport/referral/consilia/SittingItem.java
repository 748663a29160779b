package org.familysupport.referral.consilia;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A line of the agenda.
 *
 * @param question what is to be decided; stays here
 * @param outcome code of the list {@code consilium-outcome}; null until the protocol is signed
 * @param resolution what was decided, in words; stays here
 * @param decidedAt when it was put under way
 * @param route the route it opened
 */
public record SittingItem(
        int number,
        SubjectRef subject,
        String question,
        @Nullable String outcome,
        @Nullable String resolution,
        @Nullable Instant decidedAt,
        @Nullable UUID route)
        implements Personal {
    /** Whether it was adopted and nothing has come of it yet. */
    boolean awaitsDecision() {
        return Verdict.ADOPTED.equals(outcome) && decidedAt == null;
    }

    SittingItem settled(String how, @Nullable String words) {
        return new SittingItem(number, subject, question, how, words, decidedAt, route);
    }

    SittingItem underWay(Instant now, @Nullable UUID opened) {
        return new SittingItem(number, subject, question, outcome, resolution, now, opened);
    }

    @Override
    public String toString() {
        return "***";
    }
}
