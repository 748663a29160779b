package org.familysupport.referral.fhir;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.referrals.Output;
import org.familysupport.referral.referrals.Referral;
import org.familysupport.referral.referrals.ReferralTask;
import org.familysupport.referral.referrals.SeenReferral;
import org.familysupport.referral.referrals.TaskRow;
import org.jspecify.annotations.Nullable;

/**
 * What one receiver is asked, as it is told to a caller.
 *
 * @param version under which the caller may act on it
 * @param status code of a {@code ReferralStatus}
 * @param since when it got this status
 * @param reason code of the list {@code status-reason}
 * @param businessStatus how it stands beside its status: code of the list {@code business-status}
 * @param outcome code of the list {@code referral-outcome}
 * @param requester who asks: who leads the referral where the caller is that, else who asked at first
 * @param returning whether the family is to be taken back by it
 * @param givesBack the task that is given back by it then
 * @param deliveries ids of services given within it
 */
public record ToldTask(
        UUID id,
        long version,
        String status,
        Instant since,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        @Nullable String businessStatus,
        @Nullable String outcome,
        @Nullable String note,
        UUID referral,
        SubjectRef subject,
        UUID requester,
        UUID owner,
        String category,
        String priority,
        Instant requestedAt,
        boolean returning,
        @Nullable UUID givesBack,
        List<UUID> deliveries)
        implements Personal {
    public ToldTask {
        deliveries = List.copyOf(deliveries);
    }

    static ToldTask of(SeenReferral seen, ReferralTask task, @Nullable UUID givesBack, long version) {
        Referral referral = seen.referral();
        return new ToldTask(
                task.id(),
                version,
                task.status().code(),
                task.statusSince(),
                task.startedAt(),
                task.endedAt(),
                task.reason(),
                task.businessStatus(),
                task.outcome(),
                seen.noteOf(task),
                referral.id().value(),
                referral.subject(),
                seen.requester().value(),
                task.receiver().value(),
                referral.category(),
                referral.priority(),
                referral.requestedAt(),
                referral.returning(),
                givesBack,
                seen.outputs().stream()
                        .filter(output -> output.organisation().equals(task.receiver()))
                        .map(Output::delivery)
                        .map(delivery -> delivery.value())
                        .toList());
    }

    static ToldTask of(TaskRow row) {
        return new ToldTask(
                row.id(),
                row.version(),
                row.status().code(),
                row.since(),
                row.startedAt(),
                row.endedAt(),
                row.reason(),
                row.businessStatus(),
                row.outcome(),
                null,
                row.referral().value(),
                row.subject(),
                row.requester().value(),
                row.receiver().value(),
                row.category(),
                row.priority(),
                row.requestedAt(),
                row.returning(),
                row.givesBack(),
                List.of());
    }

    @Override
    public String toString() {
        return "task " + id;
    }
}
