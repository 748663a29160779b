package org.familysupport.referral.fhir;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.referrals.Referral;
import org.familysupport.referral.referrals.SeenReferral;
import org.jspecify.annotations.Nullable;

/**
 * A referral as it is told to a caller.
 *
 * @param status of the whole, or of the caller's own task; code of a {@code ReferralStatus}
 * @param changedAt when what the caller sees of it changed last
 * @param note for who may read what was written for who accepts
 * @param replaces the referral it continues
 * @param ageBands of the person, or of each child of the family; codes of the list {@code age-band}
 * @param territory OKTMO code of where the subject lives
 * @param tasks those that the caller may see
 */
public record ToldRequest(
        UUID id,
        long version,
        String status,
        Instant changedAt,
        SubjectRef subject,
        UUID source,
        String category,
        String priority,
        String reason,
        @Nullable String note,
        @Nullable UUID replaces,
        Instant requestedAt,
        List<String> ageBands,
        @Nullable String territory,
        List<ToldTask> tasks)
        implements Personal {
    public ToldRequest {
        ageBands = List.copyOf(ageBands);
        tasks = List.copyOf(tasks);
    }

    static ToldRequest of(SeenReferral seen, @Nullable UUID givesBack, Instant now) {
        Referral it = seen.referral();
        return new ToldRequest(
                it.id().value(),
                seen.version(),
                seen.status().code(),
                seen.changedAt(),
                it.subject(),
                it.source().value(),
                it.category(),
                it.priority(),
                it.reason(),
                seen.opensTexts(now) ? it.note() : null,
                it.replaces() == null ? null : it.replaces().value(),
                it.requestedAt(),
                seen.preview().ageBands(),
                seen.preview().territory(),
                seen.tasks().stream()
                        .map(task -> ToldTask.of(seen, task, givesBack, seen.version()))
                        .toList());
    }

    @Override
    public String toString() {
        return "referral " + id;
    }
}
