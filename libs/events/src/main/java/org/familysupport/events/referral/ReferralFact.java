package org.familysupport.events.referral;

import java.util.UUID;
import org.familysupport.events.Fact;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/** What happens to a referral; every fact says about whom it is and who asked. */
public sealed interface ReferralFact extends Fact
        permits ReferralRequested,
                ReferralAccepted,
                ReferralRejected,
                ReferralCancelled,
                ReferralStarted,
                ReferralHeld,
                ReferralResumed,
                ReferralCompleted,
                ReferralFailed,
                ReferralEnteredInError,
                ReferralDenialProposed,
                ReferralDenialConfirmed,
                ReferralDenialRefused,
                ReferralProgressTold,
                ReferralClaimed,
                ReferralRedirected,
                ReferralReturned,
                ReferralRenewed,
                ReferralConfirmed,
                ReferralClosed {
    ReferralId referral();

    SubjectRef subject();

    /** The organisation that asked. */
    OrganisationId source();

    @Override
    default UUID key() {
        return referral().value();
    }
}
