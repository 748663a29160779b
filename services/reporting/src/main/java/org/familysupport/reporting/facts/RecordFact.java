package org.familysupport.reporting.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.familysupport.events.Fact;
import org.familysupport.events.delivery.DeliveryFact;
import org.familysupport.events.referral.ReferralFact;
import org.familysupport.events.referral.ReferralRequested;
import org.familysupport.events.referral.ResponsibilityFact;
import org.familysupport.events.referral.TransferFact;
import org.familysupport.events.registry.FamilyFact;
import org.familysupport.events.registry.IdentityFact;
import org.familysupport.events.registry.OrganisationFact;
import org.familysupport.events.registry.PersonFact;
import org.familysupport.events.registry.TerritoryFact;
import org.familysupport.persistence.transactions.UnitOfWork;

/** Puts facts in the star; the rows of a batch gather and are written together before its commit. */
@ApplicationScoped
public class RecordFact {
    RecordFact() {}

    /**
     * Records a fact with the open transaction.
     *
     * @param announcedAt when the change was made, as its envelope says
     */
    public void record(Fact fact, Instant announcedAt) {
        GatheredRows gathered = UnitOfWork.required().gathering(GatheredRows.class, GatheredRows::new);
        rows(fact, announcedAt).forEach(gathered::add);
    }

    private static List<StarRow> rows(Fact fact, Instant announcedAt) {
        return switch (fact) {
            case OrganisationFact it -> List.of(OrganisationRow.of(it));
            case TerritoryFact it -> List.of(TerritoryRow.of(it));
            case PersonFact it -> List.of(PersonRow.of(it));
            case FamilyFact it -> List.of(FamilyRow.of(it));
            case IdentityFact it -> List.of(IdentityLinkRow.of(it));
            case DeliveryFact it -> List.of(DeliveryRow.of(it, announcedAt));
            case ReferralRequested it -> List.of(ReferralRow.of(it), ReferralStepRow.of(it));
            case ReferralFact it -> List.of(ReferralStepRow.of(it));
            case TransferFact it -> List.of(TransferStepRow.of(it));
            case ResponsibilityFact it -> List.of(ResponsibilityRow.of(it));
            default -> List.of();
        };
    }
}
