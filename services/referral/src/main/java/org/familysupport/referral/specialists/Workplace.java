package org.familysupport.referral.specialists;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Where somebody is said to work on a day.
 *
 * @param line of the request that says so
 */
public record Workplace(int line, UUID specialist, UUID organisation, LocalDate day) {}
