package org.familysupport.referral.referrals;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.ReferralAccepted;
import org.familysupport.events.referral.ReferralCancelled;
import org.familysupport.events.referral.ReferralClaimed;
import org.familysupport.events.referral.ReferralClosed;
import org.familysupport.events.referral.ReferralCompleted;
import org.familysupport.events.referral.ReferralConfirmed;
import org.familysupport.events.referral.ReferralDenialConfirmed;
import org.familysupport.events.referral.ReferralDenialProposed;
import org.familysupport.events.referral.ReferralDenialRefused;
import org.familysupport.events.referral.ReferralEnteredInError;
import org.familysupport.events.referral.ReferralFact;
import org.familysupport.events.referral.ReferralFailed;
import org.familysupport.events.referral.ReferralHeld;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.referral.ReferralProgressTold;
import org.familysupport.events.referral.ReferralRedirected;
import org.familysupport.events.referral.ReferralRejected;
import org.familysupport.events.referral.ReferralRenewed;
import org.familysupport.events.referral.ReferralResumed;
import org.familysupport.events.referral.ReferralReturned;
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
            case REJECTION ->
                deed.step().to() == ReferralStatus.REQUESTED
                        ? denialProposed(deed, referral, version)
                        : rejected(deed, referral, version);
            // A receiver that steps back while others are still asked ends its own task only.
            case CANCELLATION ->
                deed.step().to().live()
                        ? denialProposed(deed, referral, version)
                        : referral.status() == ReferralStatus.REQUESTED
                                ? rejected(deed, referral, version)
                                : new ReferralCancelled(id, version, subject, source, concerned, by, reason, at);
            case START -> new ReferralStarted(id, version, subject, source, by, at);
            case HOLD -> new ReferralHeld(id, version, subject, source, by, reason, at);
            case RESUMPTION -> new ReferralResumed(id, version, subject, source, by, at);
            case COMPLETION ->
                new ReferralCompleted(id, version, subject, source, by, outcome(deed), deed.deliveries(), at);
            case FAILURE -> new ReferralFailed(id, version, subject, source, by, reason, at);
            case ENTERED_IN_ERROR -> new ReferralEnteredInError(id, version, subject, source, concerned, at);
            case REJECTION_CONFIRMATION ->
                new ReferralDenialConfirmed(
                        id,
                        version,
                        subject,
                        source,
                        concerned,
                        by,
                        referral.status().code(),
                        at);
            case REJECTION_REFUSAL ->
                new ReferralDenialRefused(
                        id,
                        version,
                        subject,
                        source,
                        concerned,
                        by,
                        at,
                        referral.status().code());
            case BUSINESS_STATUS ->
                new ReferralProgressTold(
                        id,
                        version,
                        subject,
                        source,
                        by,
                        Objects.requireNonNull(deed.words().businessStatus()),
                        referral.status().code(),
                        at);
            case CLAIM -> new ReferralClaimed(id, version, subject, source, by, at);
            case REDIRECTION ->
                new ReferralRedirected(
                        id,
                        version,
                        subject,
                        source,
                        concerned,
                        successor(deed),
                        referral.firstRequestedAt(),
                        referral.status().code(),
                        at);
            case RETURN ->
                new ReferralReturned(
                        id,
                        version,
                        subject,
                        source,
                        by,
                        successor(deed),
                        referral.status().code(),
                        at);
            case RENEWAL ->
                new ReferralRenewed(id, version, subject, source, successor(deed), referral.firstRequestedAt(), at);
            case CONFIRMATION -> new ReferralConfirmed(id, version, subject, source, had(referral), by, at);
            case CLOSURE -> new ReferralClosed(id, version, subject, source, had(referral), by, at);
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

    private static ReferralDenialProposed denialProposed(Deed deed, Referral referral, long version) {
        return new ReferralDenialProposed(
                referral.id(),
                version,
                referral.subject(),
                referral.source(),
                deed.by(),
                deed.reason(),
                deed.at(),
                referral.status().code());
    }

    private static OrganisationId had(Referral referral) {
        return Objects.requireNonNull(referral.target());
    }

    private static ReferralId successor(Deed deed) {
        return Objects.requireNonNull(deed.successor());
    }

    private static String outcome(Deed deed) {
        return Objects.requireNonNull(deed.words().outcome());
    }
}
