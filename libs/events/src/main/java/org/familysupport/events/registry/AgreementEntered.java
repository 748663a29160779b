package org.familysupport.events.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A legal act or agreement was entered in the register; its number and wording stay there.
 *
 * @param kind code of the list {@code agreement-kind}
 * @param adoptedOn its date
 * @param issuers who issued it, all of a joint act
 * @param validFrom first day in force
 * @param validTo last day in force; absent while open at the end
 * @param edition 1 for the first version, one more for each that supersedes another
 * @param supersedes the version it takes the place of
 * @param parties who may exchange data under it; empty where it is no ground of an exchange
 * @param purposes codes of the purposes of use that it allows
 * @param dataClasses codes of the data classes that it opens
 * @param direction code of the list {@code exchange-direction}
 */
public record AgreementEntered(
        AgreementId agreement,
        long version,
        String kind,
        LocalDate adoptedOn,
        List<OrganisationId> issuers,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int edition,
        @Nullable AgreementId supersedes,
        List<OrganisationId> parties,
        List<String> purposes,
        List<String> dataClasses,
        @Nullable String direction)
        implements AgreementFact {
    public AgreementEntered {
        issuers = List.copyOf(issuers);
        parties = List.copyOf(parties);
        purposes = List.copyOf(purposes);
        dataClasses = List.copyOf(dataClasses);
    }

    @Override
    public UUID key() {
        return agreement.value();
    }
}
