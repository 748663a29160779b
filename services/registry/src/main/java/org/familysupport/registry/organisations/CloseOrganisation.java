package org.familysupport.registry.organisations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.familysupport.events.registry.OrganisationChanged;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.KnownOrganisations;

/** Closes an organisation: it stays readable and takes no new referrals. */
@ApplicationScoped
public class CloseOrganisation {
    private final Once once;
    private final Organisations organisations;
    private final ReadOrganisations read;
    private final KnownOrganisations known;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    CloseOrganisation(
            Once once,
            Organisations organisations,
            ReadOrganisations read,
            KnownOrganisations known,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.organisations = organisations;
        this.read = read;
        this.known = known;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Closes it, as the caller saw it; 403 for anyone but a steward. */
    public Uni<Answered<Organisation>> close(Attempt attempt, OrganisationId id, Version seen, Caller caller) {
        OrganisationPolicy.mayChange(caller).orRefuse();
        return once.answer(attempt, () -> closeNow(id, seen, caller), again -> read.one(id, caller));
    }

    private Uni<Answered<Organisation>> closeNow(OrganisationId id, Version seen, Caller caller) {
        return organisations
                .require(id)
                .invoke(organisation -> seen.mustBe(organisation.version()))
                .chain(organisation -> announce(organisation.close(caller.actor(), clock.instant()))
                        .invoke(() -> audit.note(caller, "organisations.close", id.value()))
                        .map(done -> new Answered<>(organisation, Answer.done(id.value(), seen.number() + 1))));
    }

    private Uni<Void> announce(OrganisationChanged fact) {
        return known.apply(fact).chain(() -> outbox.append(fact));
    }
}
