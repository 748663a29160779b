package org.familysupport.events.referral;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * How a signal ended.
 *
 * @param organisation the one that handled it
 * @param outcome code of the list {@code signal-outcome}
 * @param subject the family or person it turned out to be about; absent when it was rejected
 * @param linkedKind the kind of work it was linked to, {@code referral} or {@code accompaniment}; absent when it was not
 * @param linked the work it was linked to
 * @param reason code of the list {@code signal-rejection}; absent unless it was rejected
 */
public record SignalEnding(
        OrganisationId organisation,
        String outcome,
        @Nullable SubjectRef subject,
        @Nullable String linkedKind,
        @Nullable UUID linked,
        @Nullable String reason,
        Instant endedAt) {}
