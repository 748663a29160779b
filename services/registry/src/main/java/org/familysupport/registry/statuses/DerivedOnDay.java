package org.familysupport.registry.statuses;

import java.time.LocalDate;
import java.util.List;
import org.familysupport.registry.families.SeenFamily;

/** The derived statuses of a family on a day. */
public record DerivedOnDay(SeenFamily family, LocalDate on, List<String> codes) {
    public DerivedOnDay {
        codes = List.copyOf(codes);
    }
}
