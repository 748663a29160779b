package org.familysupport.registry.territories;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.familysupport.events.registry.TerritoryId;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.security.caller.Caller;

/** Enters one territory. */
@ApplicationScoped
public class RegisterTerritory {
    private final Once once;
    private final RegisterTerritories register;
    private final Territories territories;
    private final ReadTerritories read;

    RegisterTerritory(Once once, RegisterTerritories register, Territories territories, ReadTerritories read) {
        this.once = once;
        this.register = register;
        this.territories = territories;
        this.read = read;
    }

    /**
     * Enters it once per attempt.
     *
     * @throws Refused 403 for anyone but a steward, 409 when its code is there, 422 when it does not fit into the tree
     */
    public Uni<Answered<Territory>> register(Attempt attempt, TerritoryDraft draft, Caller caller) {
        TerritoryPolicy.mayChange(caller).orRefuse();
        return once.answer(
                        attempt,
                        () -> register.enter(List.of(draft), caller).chain(outcomes -> entered(outcomes.getFirst())),
                        id -> read.one(new TerritoryId(id), caller))
                .onFailure(Constraint::anyBroken)
                .transform(taken -> new Refused(TerritoryProblem.TERRITORY_EXISTS));
    }

    private Uni<Answered<Territory>> entered(TerritoryOutcome outcome) {
        TerritoryId id = outcome.orRefuse();
        if (!outcome.isNew()) {
            throw new Refused(TerritoryProblem.TERRITORY_EXISTS).with("territory", id.value());
        }
        return territories.require(id).map(territory -> new Answered<>(territory, outcome.answer()));
    }
}
