package org.familysupport.referral.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.DeadlineEscalated;
import org.familysupport.events.referral.DeadlineFact;
import org.familysupport.events.referral.DeadlineId;
import org.familysupport.events.referral.DeadlineMissed;
import org.familysupport.events.referral.EscalationStep;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A term of a referral that runs for one organisation; the names are those that statements read and write.
 *
 * @param version how many facts were announced of it
 * @param party who is to act
 * @param source who asked
 * @param state {@code running}, {@code paused} or {@code ended}
 * @param missedAt when it was noticed that it had passed; null as long as it is kept
 * @param climbed how many rungs of its ladder were announced
 * @param nextAt when something is to be announced of it; null for nothing more
 * @param ground why it ends when it does
 */
public record Deadline(
        UUID id,
        long version,
        UUID referral,
        String timer,
        UUID party,
        UUID source,
        String subjectKind,
        UUID subject,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant pausedAt,
        String state,
        @Nullable Instant missedAt,
        int climbed,
        @Nullable Instant nextAt,
        @Nullable Instant endedAt,
        Ground ground) {
    static final String RUNNING = "running";
    static final String PAUSED = "paused";
    static final String ENDED = "ended";

    /** One that begins now. */
    static Deadline begun(Concern of, OrganisationId party, Ground ground, Instant now, Reckoning reckoning) {
        Instant due = reckoning.due(ground.amount(), TermUnit.of(ground.unit()), now);
        return new Deadline(
                DeadlineId.next().value(),
                0,
                of.referral().value(),
                ground.timer(),
                party.value(),
                of.source().value(),
                of.subject().kind().code(),
                of.subject().id(),
                now,
                due,
                null,
                RUNNING,
                null,
                0,
                due,
                null,
                ground);
    }

    boolean isPaused() {
        return state.equals(PAUSED);
    }

    boolean isOf(UUID organisation, Timer kind) {
        return party.equals(organisation) && timer.equals(kind.code());
    }

    /** It stops for a while; what is left is left. */
    Deadline paused(Instant now) {
        return standing(PAUSED, dueAt, now, nextAt, null);
    }

    /** It goes on with what was left; nobody is told of a miss anew for the pause. */
    Deadline resumed(Instant now, Reckoning reckoning) {
        Instant stopped = pausedAt == null ? now : pausedAt;
        Instant due = reckoning.dueAfterPause(TermUnit.of(ground.unit()), dueAt, stopped, now);
        Instant next = missedAt == null ? due : later(nextAt, Duration.between(stopped, now));
        return standing(RUNNING, due, null, next, null);
    }

    /** What it was for is done, or nobody waits for it any more. */
    Deadline ended(Instant now) {
        return standing(ENDED, dueAt, null, null, now);
    }

    /** The same wait once more, from now. */
    Deadline anew(Instant now, Instant due) {
        return new Deadline(
                DeadlineId.next().value(),
                0,
                referral,
                timer,
                party,
                source,
                subjectKind,
                subject,
                now,
                due,
                null,
                RUNNING,
                null,
                0,
                due,
                null,
                ground);
    }

    /**
     * What is to be announced of it at an instant: that it was missed, once, and each rung whose time has come, once; after an
     * outage all that has come due in between, in order.
     */
    Missed missed(Instant now) {
        List<DeadlineFact> facts = new ArrayList<>();
        long number = version;
        if (missedAt == null) {
            facts.add(new DeadlineMissed(
                    deadlineId(), ++number, referralId(), subjectRef(), sourceId(), partyId(), timer, dueAt, now));
        }
        List<EscalationStep> steps = Ladder.of(ground.ladder()).steps();
        Instant zero = missedAt == null || nextAt == null || climbed >= steps.size()
                ? dueAt
                : nextAt.minus(Duration.ofHours(steps.get(climbed).afterHours()));
        int rung = climbed;
        while (rung < steps.size() && !timeOf(steps.get(rung), zero).isAfter(now)) {
            facts.add(new DeadlineEscalated(
                    deadlineId(),
                    ++number,
                    referralId(),
                    subjectRef(),
                    sourceId(),
                    partyId(),
                    timer,
                    dueAt,
                    steps.get(rung).rung(),
                    now));
            rung++;
        }
        Instant next = rung < steps.size() ? timeOf(steps.get(rung), zero) : null;
        Deadline after = new Deadline(
                id,
                number,
                referral,
                timer,
                party,
                source,
                subjectKind,
                subject,
                startedAt,
                dueAt,
                pausedAt,
                state,
                missedAt == null ? now : missedAt,
                rung,
                next,
                endedAt,
                ground);
        return new Missed(after, facts);
    }

    /** What became of a term that was not kept, and what is told of it. */
    record Missed(Deadline deadline, List<DeadlineFact> facts) {
        Missed {
            facts = List.copyOf(facts);
        }
    }

    private static Instant timeOf(EscalationStep step, Instant zero) {
        return zero.plus(Duration.ofHours(step.afterHours()));
    }

    private static @Nullable Instant later(@Nullable Instant time, Duration by) {
        return time == null ? null : time.plus(by);
    }

    private Deadline standing(
            String now, Instant due, @Nullable Instant stopped, @Nullable Instant next, @Nullable Instant end) {
        return new Deadline(
                id,
                version,
                referral,
                timer,
                party,
                source,
                subjectKind,
                subject,
                startedAt,
                due,
                stopped,
                now,
                missedAt,
                climbed,
                next,
                end,
                ground);
    }

    private DeadlineId deadlineId() {
        return new DeadlineId(id);
    }

    private ReferralId referralId() {
        return new ReferralId(referral);
    }

    private SubjectRef subjectRef() {
        return new SubjectRef(SubjectKind.of(subjectKind), subject);
    }

    private OrganisationId sourceId() {
        return new OrganisationId(source);
    }

    private OrganisationId partyId() {
        return new OrganisationId(party);
    }
}
