package org.familysupport.registry.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact as it stands in a record: codes, dates and organisations; free text stays with its owner and is linked.
 *
 * @param id the event's id: the same fact stands once, however often it is heard
 * @param fact what happened, the fact's own word in kebab-case
 * @param day the day in the life of the family on which it happened
 * @param at when it was made known, to order the facts of one day
 * @param organisation who did it
 * @param details codes by name, each from the vocabulary
 * @param href where the owner tells more
 * @param subjects the family and persons it is about
 */
public record RecordEntry(
        UUID id,
        String kind,
        String fact,
        LocalDate day,
        Instant at,
        @Nullable UUID organisation,
        Map<String, String> details,
        @Nullable String href,
        List<UUID> subjects) {
    public RecordEntry {
        details = Map.copyOf(details);
        subjects = List.copyOf(subjects);
    }
}
