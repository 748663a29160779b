package org.familysupport.reporting.facts;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.ResponsibilityFact;
import org.familysupport.events.referral.ResponsibilityMoved;
import org.familysupport.events.referral.ResponsibilityOpened;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The beginning of a period of responsibility; the next period's beginning is its end. */
record ResponsibilityRow(
        UUID subject,
        String programme,
        long period,
        SubjectKind subjectKind,
        UUID organisation,
        Instant from,
        @Nullable UUID cause)
        implements StarRow {
    private static final String WRITE = """
            insert into responsibilities (subject, programme, period, subject_kind, organisation, from_instant, cause)
            select subject, programme, period, "subjectKind", organisation, "from", cause
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              subject uuid, programme text, period bigint, "subjectKind" text, organisation uuid,
              "from" timestamptz, cause uuid)
            on conflict (subject, programme, period) do nothing
            """;

    static ResponsibilityRow of(ResponsibilityFact fact) {
        return switch (fact) {
            case ResponsibilityOpened it ->
                row(it.subject(), it.programme(), it.version(), it.organisation(), it.from(), null);
            case ResponsibilityMoved it ->
                row(it.subject(), it.programme(), it.version(), it.organisation(), it.from(), it.cause());
        };
    }

    private static ResponsibilityRow row(
            SubjectRef subject,
            String programme,
            long period,
            OrganisationId organisation,
            Instant from,
            @Nullable UUID cause) {
        return new ResponsibilityRow(
                subject.id(), programme, period, subject.kind(), organisation.value(), from, cause);
    }

    @Override
    public String statement() {
        return WRITE;
    }
}
