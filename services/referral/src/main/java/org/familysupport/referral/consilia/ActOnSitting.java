package org.familysupport.referral.consilia;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.familysupport.events.referral.SittingFact;
import org.familysupport.events.referral.SittingId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Holds a sitting, takes votes, signs the protocol. All of it is refused alike: 404 for who knows of no such sitting, 403 for who
 * is not the secretariat or, with a vote, no member; 412 when it has changed, 409 with what is possible when this is not.
 */
@ApplicationScoped
public class ActOnSitting {
    private final Once once;
    private final Sittings sittings;
    private final ReadMembers members;
    private final SittingAccess access;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;

    ActOnSitting(
            Once once,
            Sittings sittings,
            ReadMembers members,
            SittingAccess access,
            Outbox outbox,
            Audit audit,
            InstantSource clock,
            RegionCalendar calendar) {
        this.once = once;
        this.sittings = sittings;
        this.members = members;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** It will not be held. */
    public Uni<Answered<SeenSitting>> cancel(
            Attempt attempt, SittingId id, Version version, String reason, Caller caller) {
        return act(
                attempt,
                id,
                SittingAct.CANCELLATION,
                version,
                caller,
                seen -> access.close(seen.sitting())
                        .map(done -> seen.sitting().cancel(reason, caller.actor(), clock.instant())));
    }

    /**
     * It was held.
     *
     * @param present the members who were there, by the ids of their times as members
     * @throws Refused besides, 409 {@code no-quorum}; 422 for who is no member on the day of the sitting or does not work there on it,
     *     and before that day
     */
    public Uni<Answered<SeenSitting>> hold(
            Attempt attempt, SittingId id, Version version, List<UUID> present, Caller caller) {
        return act(
                attempt,
                id,
                SittingAct.HOLDING,
                version,
                caller,
                seen -> members.of(seen.sitting())
                        .map(ofTheDay -> hold(seen.sitting(), ofTheDay, present, caller))
                        .call(() -> sittings.writePresence(seen.sitting())));
    }

    private SittingFact hold(Sitting sitting, MembersOfTheDay members, List<UUID> present, Caller caller) {
        members.violations(present)
                .unless(!sitting.plannedOn().isAfter(calendar.today()), "/present", GeneralRule.FUTURE_DATE)
                .orRefuse();
        if (present.size() < members.needed()) {
            throw ConsiliumProblem.NO_QUORUM.refused(Map.of("needed", members.needed(), "present", present.size()));
        }
        return sitting.hold(members.seated().size(), present, caller.actor(), clock.instant());
    }

    /**
     * A member votes on a line of the agenda.
     *
     * @param member the id of its time as a member
     * @throws Refused besides, 409 {@code voted-already}; 422 for who was not present and what is not on the agenda
     */
    public Uni<Answered<SeenSitting>> vote(
            Attempt attempt,
            SittingId id,
            Version version,
            int item,
            UUID member,
            String vote,
            @Nullable String dissent,
            Caller caller) {
        return act(
                        attempt,
                        id,
                        SittingAct.VOTES,
                        version,
                        caller,
                        seen -> ConsiliumPolicy.mayVote(
                                        caller, seen.ownMembers().contains(member))
                                .orRefuse(),
                        seen -> {
                            Sitting sitting = seen.sitting();
                            new Violations()
                                    .unless(
                                            sitting.parts().present().contains(member),
                                            "/member",
                                            ConsiliumRule.NOT_PRESENT)
                                    .unless(sitting.item(item).isPresent(), "/item", ConsiliumRule.NOT_ON_THE_AGENDA)
                                    .orRefuse();
                            Vote cast = new Vote(item, member, vote, dissent, clock.instant());
                            return sittings.write(sitting, cast)
                                    .map(done -> sitting.cast(cast, caller.actor(), cast.at()));
                        })
                .onFailure(Constraint.broken("sitting_votes_pkey"))
                .transform(twice -> ConsiliumProblem.VOTED_ALREADY.refused());
    }

    /**
     * The protocol is signed.
     *
     * @throws Refused besides, 422 where a line has no outcome, or is adopted against the votes, or the day is to come or before
     *     the sitting
     */
    public Uni<Answered<SeenSitting>> sign(
            Attempt attempt,
            SittingId id,
            Version version,
            String number,
            LocalDate day,
            List<Verdict> verdicts,
            Caller caller) {
        return act(attempt, id, SittingAct.PROTOCOL, version, caller, seen -> {
            violations(seen.sitting(), day, verdicts).orRefuse();
            SittingFact signed = seen.sitting().sign(number, day, verdicts, caller.actor(), clock.instant());
            return sittings.writeItems(seen.sitting())
                    .chain(() -> access.close(seen.sitting()))
                    .replaceWith(signed);
        });
    }

    private Violations violations(Sitting sitting, LocalDate day, List<Verdict> verdicts) {
        Violations violations = new Violations()
                .unless(!day.isAfter(calendar.today()), "/signedOn", GeneralRule.FUTURE_DATE)
                .unless(!day.isBefore(sitting.plannedOn()), "/signedOn", GeneralRule.DATE_ORDER);
        Set<Integer> settled = new HashSet<>();
        for (int index = 0; index < verdicts.size(); index++) {
            Verdict verdict = verdicts.get(index);
            String place = "/outcomes/" + index;
            violations
                    .unless(sitting.item(verdict.item()).isPresent(), place + "/item", ConsiliumRule.NOT_ON_THE_AGENDA)
                    .unless(settled.add(verdict.item()), place + "/item", GeneralRule.REPEATED)
                    .unless(
                            !verdict.outcome().equals(Verdict.ADOPTED) || sitting.carried(verdict.item()),
                            place + "/outcome",
                            ConsiliumRule.NOT_CARRIED);
        }
        boolean all = sitting.parts().items().stream().map(SittingItem::number).allMatch(settled::contains);
        return violations.unless(all, "/outcomes", ConsiliumRule.OUTCOME_MISSING);
    }

    private Uni<Answered<SeenSitting>> act(
            Attempt attempt,
            SittingId id,
            SittingAct act,
            Version version,
            Caller caller,
            Function<SeenSitting, Uni<SittingFact>> change) {
        return act(
                attempt,
                id,
                act,
                version,
                caller,
                seen -> ConsiliumPolicy.mayLead(caller, seen.seat()).orRefuse(),
                change);
    }

    private Uni<Answered<SeenSitting>> act(
            Attempt attempt,
            SittingId id,
            SittingAct act,
            Version version,
            Caller caller,
            Consumer<SeenSitting> mayDo,
            Function<SeenSitting, Uni<SittingFact>> change) {
        return once.answer(
                attempt,
                () -> keepMembers(id, act, caller)
                        .chain(() -> sittings.lock(id, caller))
                        .chain(() -> sittings.require(id, caller))
                        .invoke(mayDo)
                        .invoke(seen -> version.mustBe(seen.sitting().version()))
                        .invoke(seen -> seen.mustAllow(act))
                        .call(seen -> change.apply(seen).chain(outbox::append))
                        .invoke(seen -> audit.note(caller, "sittings." + act.code(), id.value(), seen.about()))
                        .map(seen -> new Answered<>(seen, Answer.done(id.value(), version.number() + 1))),
                again -> sittings.require(id, caller));
    }

    /** While a sitting is held nobody's time as a member changes: this is waited for before the sitting, as everywhere. */
    private Uni<Void> keepMembers(SittingId id, SittingAct act, Caller caller) {
        return act == SittingAct.HOLDING
                ? members.keep(id, caller)
                : Uni.createFrom().voidItem();
    }
}
