package org.familysupport.referral.referrals;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.referral.consents.ConsentGround;
import org.familysupport.referral.consents.ConsentRule;
import org.familysupport.referral.handovers.Receivers;
import org.familysupport.referral.offers.Capacity;
import org.familysupport.referral.offers.CapacityRule;
import org.familysupport.security.grants.Access;

/**
 * What is known when a referral is requested.
 *
 * @param access what the caller may know of the subject
 * @param forSource whether the caller stands for the organisation in whose name it asks
 * @param responsible whether that organisation, or one under it, is responsible for the subject now
 * @param receivers what is known of each that is in the directory
 * @param responsibleReceivers those that are responsible for the subject themselves
 * @param reached whether anybody may take it from the pool to which it is to stand open
 * @param continues whether the caller stands on a side of the referral it wants to continue, and that is about the same
 * @param consent whether a consent that is named as the legal basis is one
 * @param capacities what is known of the room of each receiver in the directory
 * @param rules by which its terms are reckoned, as the database tells them
 */
record KnownAtRequest(
        Access access,
        boolean forSource,
        boolean responsible,
        Receivers.Known receivers,
        Set<UUID> responsibleReceivers,
        boolean reached,
        boolean continues,
        ConsentGround consent,
        Map<UUID, Capacity> capacities,
        String rules) {
    /** Nobody is asked to help for the sake of a report or an audit. */
    private static final Set<String> HAND_OVER_PURPOSES = Set.of("referral", "service-delivery", "emergency");

    KnownAtRequest {
        capacities = Map.copyOf(capacities);
        responsibleReceivers = Set.copyOf(responsibleReceivers);
    }

    /** Which values of a draft break a rule. */
    Violations violations(ReferralDraft draft) {
        boolean open = draft.pool() != null;
        return withRoom(draft, byResponsible(draft, Receivers.check(draft.receivers(), draft.source(), receivers)))
                .unless(open || !draft.receivers().isEmpty(), "/receivers", GeneralRule.REQUIRED)
                .unless(!open || draft.receivers().isEmpty(), "/pool", GeneralRule.NOT_ALLOWED)
                .unless(reached, "/pool", PoolRule.NOBODY_THERE)
                .unless(handsOver(draft.purpose()), "/purpose", GeneralRule.NOT_ALLOWED)
                .unless(draft.replaces() == null || continues, "/replaces", GeneralRule.UNKNOWN_REFERENCE);
    }

    /** Whether somebody is asked to help for this purpose. */
    static boolean handsOver(String purpose) {
        return HAND_OVER_PURPOSES.contains(purpose);
    }

    /** A draft names its basis: it must carry the purpose, and everybody who is asked. A pool names nobody. */
    Violations basisOf(ReferralDraft draft, Violations violations) {
        consent.check(draft.purpose(), violations);
        return poolByBasis(draft, violations);
    }

    /** The basis was named before: it must carry everybody who is asked now. */
    Violations namedByBasis(ReferralDraft draft, Violations violations) {
        for (int index = 0; index < draft.receivers().size(); index++) {
            violations.unless(
                    consent.names(draft.receivers().get(index).value()), "/receivers/" + index, ConsentRule.NOT_NAMED);
        }
        return poolByBasis(draft, violations);
    }

    private Violations poolByBasis(ReferralDraft draft, Violations violations) {
        return violations.unless(draft.pool() == null || !consent.named().basis(), "/pool", ConsentRule.NOT_NAMED);
    }

    /** Who is not responsible recommends to who is. */
    private Violations byResponsible(ReferralDraft draft, Violations violations) {
        if (draft.recommendation() == null || responsible) {
            return violations;
        }
        for (int index = 0; index < draft.receivers().size(); index++) {
            UUID receiver = draft.receivers().get(index).value();
            violations.unless(
                    !receivers.statuses().containsKey(receiver) || responsibleReceivers.contains(receiver),
                    "/receivers/" + index,
                    RecommendationRule.NOT_RESPONSIBLE);
        }
        return violations;
    }

    /** Who is full, or has not said lately that it is not, is asked with a reason only. */
    private Violations withRoom(ReferralDraft draft, Violations violations) {
        if (draft.capacityReason() != null) {
            return violations;
        }
        for (int index = 0; index < draft.receivers().size(); index++) {
            UUID receiver = draft.receivers().get(index).value();
            Capacity capacity = capacities.getOrDefault(receiver, Capacity.NONE);
            violations.unless(!capacity.needsReason(), "/receivers/" + index, CapacityRule.against(capacity));
        }
        return violations;
    }
}
