package org.familysupport.delivery.specialists;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who is said to have given a service for an organisation on a day.
 *
 * @param line of which service in a list
 */
public record Performance(int line, UUID specialist, UUID organisation, LocalDate day) {}
