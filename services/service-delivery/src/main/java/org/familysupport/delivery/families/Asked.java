package org.familysupport.delivery.families;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question about somebody who is to receive a service.
 *
 * @param line which service of several
 * @param place which of its recipients
 * @param organisation which gives it
 * @param family for which it counts, absent for a person with none
 * @param day of the service
 */
public record Asked(
        int line, int place, UUID organisation, @Nullable UUID family, UUID person, LocalDate day) {}
