package org.familysupport.reporting.facts;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.referral.ReferralRequested;
import org.jspecify.annotations.Nullable;

/** What was asked with a referral; it is said once and does not change. */
record ReferralRow(
        UUID id,
        SubjectKind subjectKind,
        UUID subject,
        UUID source,
        int receivers,
        String category,
        String priority,
        String reason,
        String purpose,
        String legalBasis,
        @Nullable UUID replaces,
        Instant requestedAt)
        implements StarRow {
    private static final String WRITE = """
            insert into referrals (id, subject_kind, subject, source, receivers, category, priority, reason, purpose,
              legal_basis, replaces, requested_at)
            select id, "subjectKind", subject, source, receivers, category, priority, reason, purpose,
              "legalBasis", replaces, "requestedAt"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              id uuid, "subjectKind" text, subject uuid, source uuid, receivers integer, category text, priority text,
              reason text, purpose text, "legalBasis" text, replaces uuid, "requestedAt" timestamptz)
            on conflict (id) do nothing
            """;

    static ReferralRow of(ReferralRequested it) {
        return new ReferralRow(
                it.referral().value(),
                it.subject().kind(),
                it.subject().id(),
                it.source().value(),
                it.receivers().size(),
                it.category(),
                it.priority(),
                it.reason(),
                it.purpose(),
                it.legalBasis(),
                it.replaces() == null ? null : it.replaces().value(),
                it.requestedAt());
    }

    @Override
    public String statement() {
        return WRITE;
    }
}
