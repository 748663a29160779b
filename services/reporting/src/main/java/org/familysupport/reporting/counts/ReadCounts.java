package org.familysupport.reporting.counts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.KnownOrganisations;
import org.familysupport.security.policy.Decision;
import org.jspecify.annotations.Nullable;

/** Answers questions about how many were helped; the answer holds numbers and no one's data. */
@ApplicationScoped
public class ReadCounts {
    private static final String UNKNOWN = "unknown";

    private final Transactions transactions;
    private final Counts counts;
    private final KnownOrganisations organisations;
    private final Audit audit;

    ReadCounts(Transactions transactions, Counts counts, KnownOrganisations organisations, Audit audit) {
        this.transactions = transactions;
        this.counts = counts;
        this.organisations = organisations;
        this.audit = audit;
    }

    /**
     * The count, for a caller who may ask it; one who sees its own organisations alone gets these when it names none.
     *
     * @throws Refused 403 for another's organisation or no role, 422 for an organisation nobody knows
     */
    public Uni<Count> count(CountQuestion question, Caller caller) {
        CountPolicy.mayCount(caller).orRefuse();
        UUID named = question.filter().organisation();
        if (CountPolicy.countsRegion(caller)) {
            return transactions.run(() -> known(named).chain(() -> answer(question, caller)));
        }
        UUID own = named == null ? caller.organisation() : named;
        return transactions.run(() -> organisations
                .mayActFor(caller.organisation(), own)
                .invoke(may -> Decision.only(may).orRefuse())
                .chain(() -> answer(question.of(own), caller)));
    }

    private Uni<Count> answer(CountQuestion question, Caller caller) {
        return counts.answer(question).invoke(() -> audit.noteAsked(caller, "counts.read", question.asked()));
    }

    private Uni<Void> known(@Nullable UUID organisation) {
        if (organisation == null) {
            return Uni.createFrom().voidItem();
        }
        return organisations
                .statusOf(organisation)
                .invoke(status -> {
                    if (status.equals(UNKNOWN)) {
                        throw Refused.because("query/organisation", GeneralRule.UNKNOWN_REFERENCE);
                    }
                })
                .replaceWithVoid();
    }
}
