package org.familysupport.security.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the audit. */
record AuditRow(
        UUID id,
        Instant at,
        String subject,
        String client,
        UUID organisation,
        @Nullable String purpose,
        String action,
        @Nullable UUID object,
        @Nullable String asked,
        @Nullable String trace) {}
