package org.familysupport.registry.territories;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import org.familysupport.events.registry.TerritoryId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Changes what is said of a territory, and ends its code when another takes its place. */
@ApplicationScoped
public class ChangeTerritory {
    private final Once once;
    private final Territories territories;
    private final ReadTerritories read;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    ChangeTerritory(
            Once once, Territories territories, ReadTerritories read, Outbox outbox, Audit audit, InstantSource clock) {
        this.once = once;
        this.territories = territories;
        this.read = read;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Replaces what is said of it, as the caller saw it; saying the same again changes nothing and announces nothing.
     *
     * @throws Refused 404 for no such territory, 403 for anyone but a steward, 412 for a version that is not the present,
     *     422 when it does not fit into the tree, or for another code, first day or level: these make another territory
     */
    public Uni<Answered<Territory>> change(
            Attempt attempt, TerritoryId id, Version seen, TerritoryDraft draft, Caller caller) {
        TerritoryPolicy.mayChange(caller).orRefuse();
        return once.answer(attempt, () -> changeNow(id, seen, draft, caller), again -> read.one(id, caller));
    }

    private Uni<Answered<Territory>> changeNow(TerritoryId id, Version seen, TerritoryDraft draft, Caller caller) {
        return territories
                .require(id)
                .invoke(territory -> seen.mustBe(territory.version()))
                .call(territory -> mustFit(territory, draft))
                .chain(territory -> territory.is(draft)
                        ? Uni.createFrom().item(new Answered<>(territory, Answer.done(id.value(), seen.number())))
                        : outbox.append(territory.change(draft, caller.actor(), clock.instant()))
                                .invoke(() -> audit.note(caller, "territories.change", id.value()))
                                .replaceWith(new Answered<>(territory, Answer.done(id.value(), seen.number() + 1))));
    }

    private Uni<Void> mustFit(Territory territory, TerritoryDraft draft) {
        return territories
                .known(draft.partOf() == null ? Set.of() : Set.of(draft.partOf()))
                .invoke(known -> {
                    Territories.Present above = draft.partOf() == null ? null : known.get(draft.partOf());
                    Violations violations = TerritoryRules.violations(draft, above == null ? null : above.level());
                    boolean sameLevel =
                            TerritoryLevel.ofKind(draft.kind()).code().equals(territory.level());
                    violations
                            .unless(draft.code().equals(territory.code()), "/code", GeneralRule.NOT_ALLOWED)
                            .unless(sameLevel, "/kind", GeneralRule.NOT_ALLOWED)
                            .unless(
                                    Objects.equals(draft.validFrom(), territory.validFrom()),
                                    "/validFrom",
                                    GeneralRule.NOT_ALLOWED)
                            .orRefuse();
                })
                .replaceWithVoid();
    }
}
