package org.familysupport.registry.agreements;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import org.familysupport.events.registry.AgreementId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Ends a legal act or agreement; it stays readable. */
@ApplicationScoped
public class RepealAgreement {
    private final Once once;
    private final Agreements agreements;
    private final Disclosures disclosures;
    private final ReadAgreements read;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    RepealAgreement(
            Once once,
            Agreements agreements,
            Disclosures disclosures,
            ReadAgreements read,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.agreements = agreements;
        this.disclosures = disclosures;
        this.read = read;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Ends it after a day, as the caller saw it.
     *
     * @throws Refused 403 for who keeps no register, 412 when it has changed, 409 when it is not in force, 422 for a last
     *     day before its first
     */
    public Uni<Answered<Agreement>> repeal(
            Attempt attempt, AgreementId id, Version seen, LocalDate lastDay, Caller caller) {
        AgreementPolicy.mayChange(caller).orRefuse();
        return once.answer(
                attempt,
                () -> agreements
                        .require(id)
                        .invoke(agreement -> seen.mustBe(agreement.version()))
                        .call(agreement -> outbox.append(agreement.repeal(lastDay, caller.actor(), clock.instant())))
                        .call(agreement -> disclosures.endWith(agreement, lastDay, clock.instant()))
                        .invoke(agreement -> audit.note(caller, "agreements.repeal", id.value()))
                        .map(agreement -> new Answered<>(agreement, Answer.done(id.value(), seen.number() + 1))),
                again -> read.one(id, caller));
    }
}
