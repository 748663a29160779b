package org.familysupport.reporting.facts;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.TransferAccepted;
import org.familysupport.events.referral.TransferCancelled;
import org.familysupport.events.referral.TransferCompleted;
import org.familysupport.events.referral.TransferFact;
import org.familysupport.events.referral.TransferRejected;
import org.familysupport.events.referral.TransferRequested;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A step of a transfer of responsibility; it never changes.
 *
 * @param step what happened
 * @param status of the whole transfer after it
 */
record TransferStepRow(
        UUID transfer,
        long version,
        String step,
        String status,
        Instant at,
        SubjectKind subjectKind,
        UUID subject,
        String programme,
        UUID from,
        @Nullable UUID to,
        @Nullable String reason)
        implements StarRow {
    private static final String WRITE = """
            insert into transfer_steps (transfer, version, step, status, at, subject_kind, subject, programme,
              from_organisation, to_organisation, reason)
            select transfer, version, step, status, at, "subjectKind", subject, programme, "from", "to", reason
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              transfer uuid, version bigint, step text, status text, at timestamptz, "subjectKind" text, subject uuid,
              programme text, "from" uuid, "to" uuid, reason text)
            on conflict (transfer, version) do nothing
            """;

    static TransferStepRow of(TransferFact fact) {
        return switch (fact) {
            case TransferRequested it ->
                new Step("requested", it.requestedAt(), null, it.reason())
                        .of(it, it.subject(), it.programme(), it.from());
            case TransferAccepted it ->
                new Step("accepted", it.acceptedAt(), it.to(), null).of(it, it.subject(), it.programme(), it.from());
            case TransferRejected it ->
                new Step("rejected", it.status(), it.rejectedAt(), it.receiver(), it.reason())
                        .of(it, it.subject(), it.programme(), it.from());
            case TransferCancelled it ->
                new Step("cancelled", it.cancelledAt(), null, it.reason())
                        .of(it, it.subject(), it.programme(), it.from());
            case TransferCompleted it ->
                new Step("completed", it.completedAt(), it.to(), null).of(it, it.subject(), it.programme(), it.from());
        };
    }

    private record Step(
            String step,
            String status,
            Instant at,
            @Nullable OrganisationId to,
            @Nullable String reason) {
        Step(String step, Instant at, @Nullable OrganisationId to, @Nullable String reason) {
            this(step, step, at, to, reason);
        }

        TransferStepRow of(TransferFact fact, SubjectRef subject, String programme, OrganisationId from) {
            return new TransferStepRow(
                    fact.key(),
                    fact.version(),
                    step,
                    status,
                    at,
                    subject.kind(),
                    subject.id(),
                    programme,
                    from.value(),
                    to == null ? null : to.value(),
                    reason);
        }
    }

    @Override
    public String statement() {
        return WRITE;
    }
}
