package org.familysupport.registry.statuses;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The derived statuses of a family on a day.
 *
 * @param version of the family
 * @param responsible the organisation that is responsible for the family now
 */
public record DerivedOnDay(UUID family, long version, UUID responsible, LocalDate on, List<String> codes) {
    public DerivedOnDay {
        codes = List.copyOf(codes);
    }
}
