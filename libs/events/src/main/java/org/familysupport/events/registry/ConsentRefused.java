package org.familysupport.events.registry;

import java.time.LocalDate;

/**
 * A consent that was asked for was refused.
 *
 * @param authority code of the list {@code consent-authority}: by what right it was refused
 * @param refusedOn the day
 */
public record ConsentRefused(ConsentId consent, long version, PersonId subject, String authority, LocalDate refusedOn)
        implements ConsentFact {}
