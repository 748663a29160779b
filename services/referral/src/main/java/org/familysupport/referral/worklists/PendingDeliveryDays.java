package org.familysupport.referral.worklists;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.transactions.BeforeCommit;
import org.familysupport.persistence.transactions.Insertion;
import org.familysupport.persistence.transactions.UnitOfWork;

/** The latest day of each subject that one batch of messages tells, written together, in one order by all instances. */
final class PendingDeliveryDays implements BeforeCommit {
    private static final String NOTE = """
            insert into latest_deliveries (subject_id, delivered_on)
            select subject, day from jsonb_to_recordset(cast(cast(:deliveryDays as text) as jsonb)) as heard (
              subject uuid, day date)
            on conflict (subject_id) do update set delivered_on = excluded.delivered_on
            where excluded.delivered_on > latest_deliveries.delivered_on
            """;

    private final Map<UUID, LocalDate> days = new TreeMap<>();

    private PendingDeliveryDays() {}

    private record Day(UUID subject, LocalDate day) {}

    static PendingDeliveryDays ofTheOpenTransaction() {
        return UnitOfWork.required().gathering(PendingDeliveryDays.class, PendingDeliveryDays::new);
    }

    void add(UUID subject, LocalDate day) {
        days.merge(subject, day, (one, other) -> one.isBefore(other) ? other : one);
    }

    @Override
    public Optional<Insertion> insertion() {
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new Insertion(
                        NOTE,
                        Map.of(
                                "deliveryDays",
                                Json.array(days.entrySet().stream()
                                        .map(each -> new Day(each.getKey(), each.getValue()))
                                        .toList()))));
    }
}
