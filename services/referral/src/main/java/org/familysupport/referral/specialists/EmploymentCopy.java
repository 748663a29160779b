package org.familysupport.referral.specialists;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A specialist's time at an organisation, as the registry said last. */
record EmploymentCopy(
        UUID id,
        long version,
        UUID specialist,
        UUID organisation,
        LocalDate since,
        @Nullable LocalDate until) {}
