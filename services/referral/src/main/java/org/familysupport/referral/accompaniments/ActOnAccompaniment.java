package org.familysupport.referral.accompaniments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import org.familysupport.events.referral.AccompanimentId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.SpecialistId;
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
import org.familysupport.referral.specialists.ReadEmployments;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Decides on an accompaniment, leads it and ends it: one act of {@link AccompanimentAct} at a time. */
@ApplicationScoped
public class ActOnAccompaniment {
    private final Once once;
    private final Accompaniments accompaniments;
    private final ReadEmployments employments;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;

    ActOnAccompaniment(
            Once once,
            Accompaniments accompaniments,
            ReadEmployments employments,
            Outbox outbox,
            Audit audit,
            InstantSource clock,
            RegionCalendar calendar) {
        this.once = once;
        this.accompaniments = accompaniments;
        this.employments = employments;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * Does it once per attempt.
     *
     * @throws Refused 404 for who may not know whom it is about; 403 for who is not responsible for them now; 412 when it has
     *     changed; 409 with what is possible when this is not, when the consent it rests on has ended, or when another one is
     *     open; 422 for days that cannot be and a curator who does not work there
     */
    public Uni<Answered<SeenAccompaniment>> act(
            Attempt attempt,
            AccompanimentId id,
            AccompanimentAct act,
            Version version,
            AccompanimentWords words,
            Caller caller) {
        return once.answer(
                        attempt,
                        () -> actNow(id, act, version, words, caller),
                        again -> accompaniments.require(id, caller))
                .onFailure(Constraint.broken(IdentifyNeed.ONE_OPEN))
                .transform(open -> AccompanimentProblem.ACCOMPANIMENT_OPEN.refused());
    }

    private Uni<Answered<SeenAccompaniment>> actNow(
            AccompanimentId id, AccompanimentAct act, Version version, AccompanimentWords words, Caller caller) {
        return accompaniments
                .require(id, caller)
                .invoke(seen -> AccompanimentPolicy.mayLead(caller, seen.access(), seen.responsible() != null)
                        .orRefuse())
                .invoke(seen -> version.mustBe(seen.accompaniment().version()))
                .invoke(seen -> seen.after(act))
                .invoke(seen -> violations(seen.accompaniment(), act, words).orRefuse())
                .call(seen -> mustWorkThere(words.curator(), Objects.requireNonNull(seen.responsible())))
                .call(seen -> mustBeTheOnlyOne(seen.accompaniment(), act))
                .chain(seen -> isSaidAlready(seen, act, words)
                        ? Uni.createFrom().item(new Answered<>(seen, Answer.done(id.value(), version.number())))
                        : take(seen, act, words)
                                .map(done -> new Answered<>(seen, Answer.done(id.value(), version.number() + 1))));
    }

    /** Nobody looks how they are before the end, nor through a case before it was decided. */
    private Violations violations(Accompaniment accompaniment, AccompanimentAct act, AccompanimentWords words) {
        Instant closed = accompaniment.closedAt();
        LocalDate looked = words.on();
        boolean follows = act != AccompanimentAct.FOLLOW_UP_VISIT
                || closed == null
                || looked == null
                || !looked.isBefore(calendar.dayOf(closed));
        LocalDate decided = accompaniment.decidedOn();
        boolean reviews =
                act != AccompanimentAct.REVIEW || decided == null || looked == null || !looked.isBefore(decided);
        return words.violations(calendar.today()).unless(follows && reviews, "/on", GeneralRule.DATE_ORDER);
    }

    /** To name the curator who leads it already changes nothing and announces nothing. */
    private static boolean isSaidAlready(SeenAccompaniment seen, AccompanimentAct act, AccompanimentWords words) {
        SpecialistId curator = words.curator();
        OrganisationId by = seen.responsible();
        return act == AccompanimentAct.CURATORSHIP
                && curator != null
                && by != null
                && seen.accompaniment().isLedBy(curator, by);
    }

    /** What is reopened stands beside what was opened since then. */
    private Uni<Void> mustBeTheOnlyOne(Accompaniment accompaniment, AccompanimentAct act) {
        return act != AccompanimentAct.REOPENING
                ? Uni.createFrom().voidItem()
                : accompaniments
                        .openElsewhere(accompaniment.subject())
                        .invoke(open -> {
                            if (open) {
                                throw AccompanimentProblem.ACCOMPANIMENT_OPEN.refused();
                            }
                        })
                        .replaceWithVoid();
    }

    private Uni<Void> mustWorkThere(@Nullable SpecialistId curator, OrganisationId by) {
        return curator == null
                ? Uni.createFrom().voidItem()
                : employments
                        .employed(curator, by, calendar.today())
                        .invoke(there -> {
                            if (!there) {
                                throw Refused.because("/curator", GeneralRule.UNKNOWN_REFERENCE);
                            }
                        })
                        .replaceWithVoid();
    }

    private Uni<Void> take(SeenAccompaniment seen, AccompanimentAct act, AccompanimentWords words) {
        Accompaniment accompaniment = seen.accompaniment();
        OrganisationId by = Objects.requireNonNull(seen.responsible());
        Instant now = clock.instant();
        Caller actor = seen.caller().actingFor(by.value());
        return outbox.append(accompaniment.take(act, seen.after(act), words, by, actor.actor(), now))
                .invoke(() -> audit.note(seen.caller(), "accompaniments." + act.code(), accompaniment.subject()));
    }
}
