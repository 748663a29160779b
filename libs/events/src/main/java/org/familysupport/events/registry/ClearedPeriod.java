package org.familysupport.events.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days on which a volunteer may be with families, both ends included; open at the end when {@code to} is absent. */
public record ClearedPeriod(LocalDate from, @Nullable LocalDate to) {}
