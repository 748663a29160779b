package org.familysupport.registry.agreements;

import java.util.List;
import java.util.UUID;

/**
 * What an interagency agreement allows: who may tell whom what, and for what (handover section 2).
 *
 * @param legalReference the law on which the agreement rests
 * @param parties organisations, at least two; the first one is meant by {@code direction}
 * @param purposes codes of the list {@code purpose-of-use}
 * @param dataClasses codes of the list {@code data-class}
 * @param direction code of the list {@code exchange-direction}
 * @param signedFileHash SHA-256 of the signed file, in hexadecimal digits
 */
public record Exchange(
        String legalReference,
        List<UUID> parties,
        List<String> purposes,
        List<String> dataClasses,
        String direction,
        String signedFileHash) {
    public Exchange {
        parties = List.copyOf(parties);
        purposes = List.copyOf(purposes);
        dataClasses = List.copyOf(dataClasses);
    }
}
