package org.familysupport.referral.relinquishments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.familysupport.events.referral.RelinquishmentId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.persistence.transactions.Patience;
import org.familysupport.referral.signals.ReadSignals;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/**
 * Opens a case for a team. The audit names the case alone: the woman's own log of who looked would tell others of her that there is
 * one.
 */
@ApplicationScoped
public class OpenRelinquishment {
    private static final String TOPIC = "relinquishment";

    private final Once once;
    private final Patience patience;
    private final Relinquishments relinquishments;
    private final ReadSignals signals;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;

    OpenRelinquishment(
            Once once,
            Patience patience,
            Relinquishments relinquishments,
            ReadSignals signals,
            Outbox outbox,
            Audit audit,
            InstantSource clock,
            RegionCalendar calendar) {
        this.once = once;
        this.patience = patience;
        this.relinquishments = relinquishments;
        this.signals = signals;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * Opens it once per attempt, whatever cases other teams have. A woman just registered may still be on her way: it waits a
     * bounded moment.
     *
     * @throws Refused 404 for who may not know the woman, 403 for who does not know her in full, 422 for organisations that
     *     cannot be of a team, a woman who is a small child, a signal of another topic or that another handles, and days that cannot be
     */
    public Uni<Answered<SeenRelinquishment>> open(Attempt attempt, RelinquishmentDraft draft, Caller caller) {
        return patience.whileRefused(
                GeneralProblem.NOT_FOUND,
                () -> once.answer(
                        attempt,
                        () -> openNow(draft, caller),
                        id -> relinquishments.require(new RelinquishmentId(id), caller)));
    }

    private Uni<Answered<SeenRelinquishment>> openNow(RelinquishmentDraft draft, Caller caller) {
        return relinquishments
                .ground(draft, caller)
                .invoke(ground ->
                        RelinquishmentPolicy.mayOpen(caller, ground.access()).orRefuse())
                .call(ground -> fits(draft, caller)
                        .invoke(fits -> draft.violations(ground.directory(), fits, calendar.today())
                                .unless(!ground.tooYoung(), "/person", RelinquishmentRule.TOO_YOUNG)
                                .orRefuse()))
                .chain(ground -> enter(draft, ground, caller))
                .map(seen -> new Answered<>(
                        seen,
                        Answer.created(
                                seen.relinquishment().uuid(),
                                seen.relinquishment().version())));
    }

    /** Whether the caller handles the signal that it names, and it is about this; so for none. */
    private Uni<Boolean> fits(RelinquishmentDraft draft, Caller caller) {
        return draft.signal() == null
                ? Uni.createFrom().item(true)
                : signals.one(draft.signal(), caller)
                        .map(seen -> seen.asReceiver() && seen.signal().topic().equals(TOPIC))
                        .onFailure(Refused.class)
                        .recoverWithItem(false);
    }

    private Uni<SeenRelinquishment> enter(RelinquishmentDraft draft, Relinquishments.Ground ground, Caller caller) {
        Relinquishment relinquishment = new Relinquishment(draft, ground.territory(), caller.actor(), clock.instant());
        return relinquishments
                .add(relinquishment)
                .chain(() -> outbox.append(relinquishment.opened()))
                .invoke(() -> audit.note(caller, "relinquishments.open", relinquishment.uuid()))
                .replaceWith(new SeenRelinquishment(relinquishment, caller));
    }
}
