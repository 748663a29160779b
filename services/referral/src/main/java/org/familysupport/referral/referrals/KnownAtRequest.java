package org.familysupport.referral.referrals;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.referral.handovers.Receivers;
import org.familysupport.security.grants.Access;

/**
 * What is known when a referral is requested.
 *
 * @param access what the caller may know of the subject
 * @param forSource whether the caller stands for the organisation in whose name it asks
 * @param responsible whether that organisation, or one under it, is responsible for the subject now
 * @param receivers the status of each in the directory; unknown ones are left out
 * @param responsibleReceivers those that are responsible for the subject themselves
 * @param continues whether the caller stands on a side of the referral it wants to continue
 * @param consentEnded whether the consent that is named as the legal basis has ended
 * @param rules by which its terms are reckoned, as the database tells them
 */
record KnownAtRequest(
        Access access,
        boolean forSource,
        boolean responsible,
        Map<UUID, String> receivers,
        Set<UUID> responsibleReceivers,
        boolean continues,
        boolean consentEnded,
        String rules) {
    /** Nobody is asked to help for the sake of a report or an audit. */
    private static final Set<String> HAND_OVER_PURPOSES = Set.of("referral", "service-delivery", "emergency");

    KnownAtRequest {
        receivers = Map.copyOf(receivers);
        responsibleReceivers = Set.copyOf(responsibleReceivers);
    }

    /** Which values of a draft break a rule. */
    Violations violations(ReferralDraft draft) {
        Violations violations = Receivers.check(draft.receivers(), draft.source(), receivers);
        for (int index = 0; index < draft.receivers().size(); index++) {
            UUID receiver = draft.receivers().get(index).value();
            violations.unless(
                    responsible || !receivers.containsKey(receiver) || responsibleReceivers.contains(receiver),
                    "/receivers/" + index,
                    RecommendationRule.NOT_RESPONSIBLE);
        }
        return violations
                .unless(HAND_OVER_PURPOSES.contains(draft.purpose()), "/purpose", GeneralRule.NOT_ALLOWED)
                .unless(!consentEnded, "/legalBasis/reference", GeneralRule.NOT_ALLOWED)
                .unless(draft.replaces() == null || continues, "/replaces", GeneralRule.UNKNOWN_REFERENCE);
    }
}
