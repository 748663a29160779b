package org.familysupport.registry.organisations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.familysupport.events.registry.OrganisationChanged;
import org.familysupport.events.registry.OrganisationId;
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
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.KnownOrganisations;

/** Changes what is said of an organisation. */
@ApplicationScoped
public class ChangeOrganisation {
    private final Once once;
    private final Organisations organisations;
    private final ReadOrganisations read;
    private final KnownOrganisations known;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    ChangeOrganisation(
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
     * Replaces what is said of it, as the caller saw it; saying the same again changes nothing and announces nothing.
     *
     * @throws Refused 404 for no such organisation, 403 for anyone but a steward, 412 for a version that is not the
     *     present, 409 when its INN or OGRN is another's, 422 for another id and for a body above that is unknown or
     *     stands under it
     */
    public Uni<Answered<Organisation>> change(
            Attempt attempt, OrganisationId id, Version seen, OrganisationDraft draft, Caller caller) {
        OrganisationPolicy.mayChange(caller).orRefuse();
        return once.answer(attempt, () -> changeNow(id, seen, draft, caller), again -> read.one(id, caller))
                .onFailure(Constraint::anyBroken)
                .transform(taken -> OrganisationProblem.ORGANISATION_EXISTS.refused());
    }

    private Uni<Answered<Organisation>> changeNow(
            OrganisationId id, Version seen, OrganisationDraft draft, Caller caller) {
        return organisations
                .require(id)
                .invoke(organisation -> seen.mustBe(organisation.version()))
                .call(() -> mustFit(id, draft))
                .chain(organisation -> organisation.is(draft)
                        ? Uni.createFrom().item(new Answered<>(organisation, Answer.done(id.value(), seen.number())))
                        : announce(organisation.change(draft, caller.actor(), clock.instant()))
                                .invoke(() -> audit.note(caller, "organisations.change", id.value()))
                                .replaceWith(new Answered<>(organisation, Answer.done(id.value(), seen.number() + 1))));
    }

    private Uni<Void> mustFit(OrganisationId id, OrganisationDraft draft) {
        Violations violations =
                new Violations().unless(draft.id() == null || draft.id().equals(id), "/id", GeneralRule.NOT_ALLOWED);
        OrganisationId body = draft.partOf();
        if (body == null) {
            violations.orRefuse();
            return Uni.createFrom().voidItem();
        }
        return organisations
                .has(body)
                .invoke(there -> violations.unless(there, "/partOf", GeneralRule.UNKNOWN_REFERENCE))
                .chain(() -> known.mayActFor(id.value(), body.value()))
                .invoke(below -> violations.unless(!below, "/partOf", GeneralRule.NOT_ALLOWED))
                .invoke(violations::orRefuse)
                .replaceWithVoid();
    }

    private Uni<Void> announce(OrganisationChanged fact) {
        return known.apply(fact).chain(() -> outbox.append(fact));
    }
}
