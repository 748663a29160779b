package org.familysupport.referral.assessments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.AssessedNeedId;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A need in a list.
 *
 * @param organisation who found it
 * @param responsible who is responsible for the subject; null in a list of one subject
 */
public record AssessedNeedRow(
        AssessedNeedId id,
        long version,
        SubjectRef subject,
        OrganisationId organisation,
        String category,
        AssessedNeedState state,
        LocalDate foundOn,
        @Nullable LocalDate reviewedOn,
        @Nullable UUID responsible,
        Instant recordedAt) {}
