package org.familysupport.registry.organisations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.OrganisationRegistered;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.KnownOrganisations;

/** Enters an organisation in the directory. */
@ApplicationScoped
public class RegisterOrganisation {
    private final Once once;
    private final Organisations organisations;
    private final ReadOrganisations read;
    private final KnownOrganisations known;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    RegisterOrganisation(
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

    /**
     * Enters it once per attempt.
     *
     * @throws Refused 403 for anyone but a steward, 409 when the id, INN or OGRN is taken, 422 for an unknown body above
     */
    public Uni<Answered<Organisation>> register(Attempt attempt, OrganisationDraft draft, Caller caller) {
        OrganisationPolicy.mayChange(caller).orRefuse();
        return once.answer(attempt, () -> enter(draft, caller), id -> read.one(new OrganisationId(id), caller))
                .onFailure(Constraint::anyBroken)
                .transform(taken -> OrganisationProblem.ORGANISATION_EXISTS.refused());
    }

    private Uni<Answered<Organisation>> enter(OrganisationDraft draft, Caller caller) {
        OrganisationId id = draft.id() == null ? OrganisationId.next() : draft.id();
        Organisation organisation = new Organisation(id, draft, caller.actor(), clock.instant());
        OrganisationRegistered fact = organisation.registered();
        return bodyAbove(draft)
                .chain(() -> organisations.add(organisation))
                .chain(() -> known.apply(fact))
                .chain(() -> outbox.append(fact))
                .invoke(() -> audit.note(caller, "organisations.register", id.value()))
                .map(done -> new Answered<>(organisation, Answer.created(id.value(), organisation.version())));
    }

    private Uni<Void> bodyAbove(OrganisationDraft draft) {
        OrganisationId body = draft.partOf();
        if (body == null) {
            return Uni.createFrom().voidItem();
        }
        return organisations
                .has(body)
                .invoke(there -> {
                    if (!there) {
                        throw Refused.because("/partOf", GeneralRule.UNKNOWN_REFERENCE);
                    }
                })
                .replaceWithVoid();
    }
}
