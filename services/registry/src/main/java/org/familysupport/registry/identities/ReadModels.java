package org.familysupport.registry.identities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.registry.MatchingModelId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.caller.Caller;

/** Reads the models of the matcher, for stewards; they tell of nobody. */
@ApplicationScoped
public class ReadModels {
    private final Transactions transactions;
    private final MatchingModels models;

    ReadModels(Transactions transactions, MatchingModels models) {
        this.transactions = transactions;
        this.models = models;
    }

    /** A page, the latest first; 403 for anyone but a steward. */
    public Uni<Page<MatchingModel>> page(PageRequest page, Caller caller) {
        IdentityPolicy.mayDecide(caller).orRefuse();
        return transactions.run(() -> models.page(page));
    }

    /** One; 403 for anyone but a steward, 404 for no such model. */
    public Uni<MatchingModel> one(MatchingModelId id, Caller caller) {
        IdentityPolicy.mayDecide(caller).orRefuse();
        return transactions.run(() -> models.require(id));
    }
}
