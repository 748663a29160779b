package org.familysupport.referral.deadlines;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;

/** Lets terms begin, pause, go on and end with what happens to a referral, in its transaction. */
@ApplicationScoped
public class KeepDeadlines {
    private final Deadlines deadlines;
    private final RegionReckoning reckoning;

    KeepDeadlines(Deadlines deadlines, RegionReckoning reckoning) {
        this.deadlines = deadlines;
        this.reckoning = reckoning;
    }

    /**
     * Makes the terms those of what is waited for now; they are written with all else that the open transaction gathers.
     *
     * @param before the terms as they were read with the referral, its row being held
     * @return the terms as they are now
     */
    public Terms follow(Concern concern, Terms before, Instant now) {
        List<Deadline> changes = before.changes(concern, now, reckoning.here());
        deadlines.write(changes);
        return before.with(changes);
    }

    /**
     * When a term ends that begins now, for what keeps it by itself because nobody may hear of it; never, where there is no such
     * term.
     */
    public Optional<Instant> due(Timer timer, Terms rules, Instant now) {
        return rules.ruleOf(timer)
                .map(ground -> reckoning.here().due(ground.amount(), TermUnit.of(ground.unit()), now));
    }

    /** The help was seen to go on: the term until when something must be heard of it begins anew, with the open transaction. */
    public Uni<Void> heardOf(ReferralId referral, OrganisationId party, Instant now) {
        return deadlines
                .of(referral, party, Timer.NO_ACTIVITY)
                .map(found -> found.stream()
                        .filter(deadline -> !deadline.isPaused())
                        .flatMap(deadline -> begunAnew(deadline, now))
                        .toList())
                .chain(deadlines::writeAtOnce);
    }

    private Stream<Deadline> begunAnew(Deadline deadline, Instant now) {
        Ground ground = deadline.ground();
        Instant due = reckoning.here().due(ground.amount(), TermUnit.of(ground.unit()), now);
        return Stream.of(deadline.ended(now), deadline.anew(now, due));
    }
}
