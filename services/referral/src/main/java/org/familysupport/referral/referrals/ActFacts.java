package org.familysupport.referral.referrals;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.ReferralAccepted;
import org.familysupport.events.referral.ReferralCancelled;
import org.familysupport.events.referral.ReferralCompleted;
import org.familysupport.events.referral.ReferralEnteredInError;
import org.familysupport.events.referral.ReferralFact;
import org.familysupport.events.referral.ReferralFailed;
import org.familysupport.events.referral.ReferralHeld;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.referral.ReferralRejected;
import org.familysupport.events.referral.ReferralResumed;
import org.familysupport.events.referral.ReferralStarted;
import org.familysupport.events.registry.OrganisationId;

/** The one fact that each act announces (rulings 22). */
final class ActFacts {
    private ActFacts() {}

    /**
     * The fact of a deed.
     *
     * @param referral as the deed has left it
     * @param version that the deed makes
     * @param concerned the receivers whose tasks it moved
     * @param lost the receivers who lost by it
     */
    static ReferralFact of(
            Deed deed, Referral referral, long version, List<OrganisationId> concerned, List<OrganisationId> lost) {
        ReferralId id = referral.id();
        SubjectRef subject = referral.subject();
        OrganisationId source = referral.source();
        OrganisationId by = deed.by();
        String reason = deed.reason();
        Instant at = deed.at();
        return switch (deed.act()) {
            case REQUEST -> throw new IllegalArgumentException("a referral is requested once");
            case ACCEPTANCE -> new ReferralAccepted(id, version, subject, source, by, lost, at);
            case REJECTION -> rejected(deed, referral, version);
            // A receiver that steps back while others are still asked ends its own task only.
            case CANCELLATION ->
                referral.status() == ReferralStatus.REQUESTED
                        ? rejected(deed, referral, version)
                        : new ReferralCancelled(id, version, subject, source, concerned, by, reason, at);
            case START -> new ReferralStarted(id, version, subject, source, by, at);
            case HOLD -> new ReferralHeld(id, version, subject, source, by, reason, at);
            case RESUMPTION -> new ReferralResumed(id, version, subject, source, by, at);
            case COMPLETION ->
                new ReferralCompleted(id, version, subject, source, by, outcome(deed), deed.deliveries(), at);
            case FAILURE -> new ReferralFailed(id, version, subject, source, by, reason, at);
            case ENTERED_IN_ERROR -> new ReferralEnteredInError(id, version, subject, source, concerned, at);
        };
    }

    private static ReferralRejected rejected(Deed deed, Referral referral, long version) {
        return new ReferralRejected(
                referral.id(),
                version,
                referral.subject(),
                referral.source(),
                deed.by(),
                deed.reason(),
                referral.status().code(),
                deed.at());
    }

    private static String outcome(Deed deed) {
        return Objects.requireNonNull(deed.words().outcome());
    }
}
