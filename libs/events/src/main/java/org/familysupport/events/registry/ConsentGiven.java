package org.familysupport.events.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consent was given: who is named in it may know so much, for so long.
 *
 * @param notice the version of the notice it rests on
 * @param purposes codes of the list {@code purpose-of-use}
 * @param dataClasses codes of the list {@code data-class}
 * @param recipients organisations named in it
 * @param sectors codes of the list {@code sector}: kinds of organisations that may be told without being named
 * @param validFrom first day
 * @param validTo last day; absent while open at the end
 * @param authority code of the list {@code consent-authority}: by what right it was given
 * @param method code of the list {@code consent-method}
 * @param givenOn the day on which it was given
 */
public record ConsentGiven(
        ConsentId consent,
        long version,
        PersonId subject,
        ConsentNoticeId notice,
        List<String> purposes,
        List<String> dataClasses,
        List<OrganisationId> recipients,
        List<String> sectors,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String authority,
        String method,
        LocalDate givenOn)
        implements ConsentFact {
    public ConsentGiven {
        purposes = List.copyOf(purposes);
        dataClasses = List.copyOf(dataClasses);
        recipients = List.copyOf(recipients);
        sectors = List.copyOf(sectors);
    }
}
