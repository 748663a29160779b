package org.familysupport.referral.consents;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.registry.ConsentGiven;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A consent as it was given. */
record ConsentCopy(
        UUID id,
        UUID subject,
        List<String> purposes,
        List<String> dataClasses,
        List<UUID> recipients,
        List<String> sectors,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    static ConsentCopy of(ConsentGiven it) {
        return new ConsentCopy(
                it.consent().value(),
                it.subject().value(),
                it.purposes(),
                it.dataClasses(),
                it.recipients().stream().map(OrganisationId::value).toList(),
                it.sectors(),
                it.validFrom(),
                it.validTo());
    }
}
