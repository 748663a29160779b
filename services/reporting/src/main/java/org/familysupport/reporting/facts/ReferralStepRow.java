package org.familysupport.reporting.facts;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
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
import org.familysupport.events.referral.ReferralProgressTold;
import org.familysupport.events.referral.ReferralRedirected;
import org.familysupport.events.referral.ReferralRejected;
import org.familysupport.events.referral.ReferralRenewed;
import org.familysupport.events.referral.ReferralRequested;
import org.familysupport.events.referral.ReferralResumed;
import org.familysupport.events.referral.ReferralReturned;
import org.familysupport.events.referral.ReferralStarted;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A step of a referral and the status after it, in the words of {@code handover} (HL7 Gravity); a step never changes, so
 * the view {@code referral_states} is right in whatever order steps arrive.
 *
 * @param step what happened, such as {@code held}
 * @param status of the whole referral after it, such as {@code on-hold}
 * @param reason why, or with which outcome it was completed
 */
record ReferralStepRow(
        UUID referral,
        long version,
        String step,
        String status,
        Instant at,
        @Nullable UUID target,
        @Nullable String reason)
        implements StarRow {
    private static final String REQUESTED = "requested";
    private static final String IN_PROGRESS = "in-progress";
    private static final String FAILED = "failed";
    private static final String WRITE = """
            insert into referral_steps (referral, version, step, status, at, target, reason)
            select referral, version, step, status, at, target, reason
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              referral uuid, version bigint, step text, status text, at timestamptz, target uuid, reason text)
            on conflict (referral, version) do nothing
            """;

    static ReferralStepRow of(ReferralFact fact) {
        return switch (fact) {
            case ReferralRequested it -> step(it, REQUESTED, REQUESTED, it.requestedAt(), null, it.reason());
            case ReferralAccepted it -> step(it, "accepted", "accepted", it.acceptedAt(), it.target(), null);
            case ReferralRejected it -> step(it, "rejected", it.status(), it.rejectedAt(), it.target(), it.reason());
            case ReferralCancelled it -> step(it, "cancelled", "cancelled", it.cancelledAt(), null, it.reason());
            case ReferralStarted it -> step(it, "started", IN_PROGRESS, it.startedAt(), it.target(), null);
            case ReferralHeld it -> step(it, "held", "on-hold", it.heldAt(), it.target(), it.reason());
            case ReferralResumed it -> step(it, "resumed", IN_PROGRESS, it.resumedAt(), it.target(), null);
            case ReferralCompleted it ->
                step(it, "completed", "completed", it.completedAt(), it.target(), it.outcome());
            case ReferralFailed it -> step(it, FAILED, FAILED, it.failedAt(), it.target(), it.reason());
            case ReferralEnteredInError it ->
                step(it, "entered-in-error", "entered-in-error", it.markedAt(), null, null);
            case ReferralDenialProposed it ->
                step(
                        it,
                        "denial-proposed",
                        Objects.requireNonNullElse(it.status(), REQUESTED),
                        it.proposedAt(),
                        it.target(),
                        it.reason());
            case ReferralDenialConfirmed it -> step(it, "denial-confirmed", it.status(), it.confirmedAt(), null, null);
            case ReferralDenialRefused it ->
                step(
                        it,
                        "denial-refused",
                        Objects.requireNonNullElse(it.status(), REQUESTED),
                        it.refusedAt(),
                        null,
                        null);
            case ReferralProgressTold it ->
                step(it, "progress-told", it.status(), it.toldAt(), it.target(), it.businessStatus());
            case ReferralClaimed it -> step(it, "claimed", "accepted", it.claimedAt(), it.target(), null);
            case ReferralRedirected it -> step(it, "redirected", it.status(), it.redirectedAt(), null, null);
            case ReferralReturned it -> step(it, "returned", it.status(), it.returnedAt(), it.target(), null);
            case ReferralRenewed it -> step(it, "renewed", FAILED, it.renewedAt(), null, null);
            case ReferralConfirmed it -> step(it, "confirmed", "completed", it.confirmedAt(), null, null);
            case ReferralClosed it -> step(it, "closed", FAILED, it.closedAt(), null, null);
        };
    }

    private static ReferralStepRow step(
            ReferralFact fact,
            String step,
            String status,
            Instant at,
            @Nullable OrganisationId target,
            @Nullable String reason) {
        UUID to = target == null ? null : target.value();
        return new ReferralStepRow(fact.referral().value(), fact.version(), step, status, at, to, reason);
    }

    @Override
    public String statement() {
        return WRITE;
    }
}
