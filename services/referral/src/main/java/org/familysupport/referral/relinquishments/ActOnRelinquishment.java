package org.familysupport.referral.relinquishments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.familysupport.events.referral.RelinquishmentFact;
import org.familysupport.events.referral.RelinquishmentId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What a team does in its case. All of it is refused alike: 404 for who is not of the team, 412 when the case has changed, 409 with
 * what is possible when this is not, 422 for values that cannot be.
 */
@ApplicationScoped
public class ActOnRelinquishment {
    private static final String OTHER = "other";

    /** Days of the longest one: before it there was nothing to work on. */
    private static final int PREGNANCY = 294;

    private final Once once;
    private final Relinquishments relinquishments;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;

    ActOnRelinquishment(
            Once once,
            Relinquishments relinquishments,
            Outbox outbox,
            Audit audit,
            InstantSource clock,
            RegionCalendar calendar) {
        this.once = once;
        this.relinquishments = relinquishments;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** Somebody more is of the team; who is already stays so. */
    public Uni<Answered<SeenRelinquishment>> join(
            Attempt attempt, RelinquishmentId id, Version version, TeamMember member, Caller caller) {
        return act(
                attempt,
                id,
                RelinquishmentAct.TEAM_MEMBERS,
                version,
                caller,
                (seen, now) -> relinquishments
                        .directory(member.organisation())
                        .invoke(directory -> {
                            Violations violations = new Violations()
                                    .unless(
                                            !seen.relinquishment().team().contains(member),
                                            "/organisation",
                                            GeneralRule.REPEATED);
                            RelinquishmentDraft.mustBeActive(member, directory, "/organisation", violations);
                            violations.orRefuse();
                        })
                        .chain(() -> relinquishments.join(id, List.of(member)))
                        .map(done -> seen.relinquishment().join(member, caller.actor(), now)));
    }

    /** Somebody is no longer of the team, and sees the case no more; the last stays. */
    public Uni<Answered<SeenRelinquishment>> leave(
            Attempt attempt, RelinquishmentId id, Version version, TeamMember member, Caller caller) {
        return act(attempt, id, RelinquishmentAct.TEAM_DEPARTURES, version, caller, (seen, now) -> {
            List<TeamMember> team = seen.relinquishment().team();
            new Violations()
                    .unless(team.contains(member), "/organisation", RelinquishmentRule.NOT_OF_THE_TEAM)
                    .unless(!team.equals(List.of(member)), "/organisation", RelinquishmentRule.LAST_OF_THE_TEAM)
                    .orRefuse();
            return relinquishments
                    .leave(id, member)
                    .map(done -> seen.relinquishment().leave(member, caller.actor(), now));
        });
    }

    /** Something was done. */
    public Uni<Answered<SeenRelinquishment>> note(
            Attempt attempt,
            RelinquishmentId id,
            Version version,
            String step,
            LocalDate on,
            @Nullable String note,
            Caller caller) {
        CaseStep done = new CaseStep(step, on, caller.organisation(), note);
        return act(attempt, id, RelinquishmentAct.STEPS, version, caller, (seen, now) -> {
            notToCome(on)
                    .unless(!on.isBefore(opened(seen).minusDays(PREGNANCY)), "/on", GeneralRule.DATE_ORDER)
                    .orRefuse();
            int number = seen.relinquishment().steps().size() + 1;
            return relinquishments
                    .note(id, number, done)
                    .map(noted -> seen.relinquishment().note(done, caller.actor(), now));
        });
    }

    /** The child is born. */
    public Uni<Answered<SeenRelinquishment>> born(
            Attempt attempt, RelinquishmentId id, Version version, LocalDate on, Caller caller) {
        return act(attempt, id, RelinquishmentAct.BIRTH, version, caller, (seen, now) -> {
            notToCome(on)
                    .unless(!on.isBefore(opened(seen)), "/on", GeneralRule.DATE_ORDER)
                    .orRefuse();
            return Uni.createFrom().item(() -> seen.relinquishment().born(on, caller.actor(), now));
        });
    }

    /** It is known how it came out: only another outcome is possible before the child is born. */
    public Uni<Answered<SeenRelinquishment>> decide(
            Attempt attempt, RelinquishmentId id, Version version, String outcome, LocalDate on, Caller caller) {
        return act(attempt, id, RelinquishmentAct.OUTCOME, version, caller, (seen, now) -> {
            LocalDate born = seen.relinquishment().bornOn();
            notToCome(on)
                    .unless(born != null || outcome.equals(OTHER), "/outcomeCode", RelinquishmentRule.NOT_BORN)
                    .unless(born == null || !on.isBefore(born), "/on", GeneralRule.DATE_ORDER)
                    .orRefuse();
            return Uni.createFrom().item(() -> seen.relinquishment().decide(outcome, on, caller.actor(), now));
        });
    }

    /** Nothing is left to do. */
    public Uni<Answered<SeenRelinquishment>> close(
            Attempt attempt, RelinquishmentId id, Version version, Caller caller) {
        return act(
                attempt,
                id,
                RelinquishmentAct.CLOSURE,
                version,
                caller,
                (seen, now) -> Uni.createFrom().item(() -> seen.relinquishment().close(caller.actor(), now)));
    }

    /** The day on which it was opened: then the child was not born, or its birth was said. */
    private LocalDate opened(SeenRelinquishment seen) {
        return calendar.dayOf(seen.relinquishment().createdAt());
    }

    private Violations notToCome(LocalDate on) {
        return new Violations().unless(!on.isAfter(calendar.today()), "/on", GeneralRule.FUTURE_DATE);
    }

    private Uni<Answered<SeenRelinquishment>> act(
            Attempt attempt,
            RelinquishmentId id,
            RelinquishmentAct act,
            Version version,
            Caller caller,
            BiFunction<SeenRelinquishment, Instant, Uni<RelinquishmentFact>> change) {
        return once.answer(
                attempt,
                () -> relinquishments
                        .require(id, caller)
                        .invoke(seen -> version.mustBe(seen.relinquishment().version()))
                        .invoke(seen -> seen.mustAllow(act))
                        .call(seen -> change.apply(seen, clock.instant()).chain(outbox::append))
                        .invoke(seen -> audit.note(caller, "relinquishments." + act.code(), id.value()))
                        .map(seen -> new Answered<>(seen, Answer.done(id.value(), version.number() + 1))),
                again -> relinquishments.require(id, caller));
    }
}
