package org.familysupport.referral.assessments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.referral.InstrumentId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Counts how content somebody is who was helped. Who that is, when, and what was answered is kept nowhere: the audit tells that a
 * caller handed in a sheet of an instrument, and all that is stored is one more in a number of a quarter. Nothing is announced.
 */
@ApplicationScoped
public class TakeReply {
    private final Once once;
    private final Instruments instruments;
    private final ContentmentCounts counts;
    private final Audit audit;
    private final RegionCalendar calendar;

    TakeReply(Once once, Instruments instruments, ContentmentCounts counts, Audit audit, RegionCalendar calendar) {
        this.once = once;
        this.instruments = instruments;
        this.counts = counts;
        this.audit = audit;
        this.calendar = calendar;
    }

    /**
     * Counts it once per attempt.
     *
     * @param attempt whose fingerprint must not be of the answers: there are so few that it would tell them
     * @param about the organisation that helped
     * @throws Refused 403 for who neither was helped nor works with families, 422 for an unknown organisation, an instrument
     *     that is not anonymous, and answers that do not fit
     */
    public Uni<Answered<UUID>> take(
            Attempt attempt, InstrumentId id, OrganisationId about, List<GivenAnswer> answers, Caller caller) {
        ContentmentPolicy.mayReply(caller).orRefuse();
        return once.answer(
                attempt,
                () -> counts.ground(about, caller)
                        .chain(ground ->
                                instruments.find(id).map(instrument -> fitting(instrument, answers, ground.known())))
                        .call(instrument -> counts.count(
                                id.value(),
                                about,
                                Quarter.of(calendar.today()),
                                Scoring.of(instrument.form(), Answers.numbers(answers))))
                        .invoke(() -> audit.note(caller, "satisfaction.reply", id.value()))
                        .map(instrument -> new Answered<>(id.value(), Answer.done(id.value(), instrument.version()))),
                again -> Uni.createFrom().item(again));
    }

    private static Instrument fitting(
            @Nullable Instrument instrument, List<GivenAnswer> answers, boolean organisationIsKnown) {
        Violations violations = new Violations()
                .unless(organisationIsKnown, "/organisation", GeneralRule.UNKNOWN_REFERENCE)
                .unless(instrument != null, "/instrument", GeneralRule.UNKNOWN_REFERENCE)
                .unless(instrument == null || instrument.anonymous(), "/instrument", InstrumentRule.NOT_ANONYMOUS);
        if (instrument != null && instrument.anonymous()) {
            Answers.check(answers, instrument.form(), violations);
        }
        violations.orRefuse();
        return Objects.requireNonNull(instrument);
    }
}
