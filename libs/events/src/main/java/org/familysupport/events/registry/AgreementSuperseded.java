package org.familysupport.events.registry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A newer version takes the place of a legal act or agreement.
 *
 * @param by the newer version
 * @param from first day of the newer version
 */
public record AgreementSuperseded(AgreementId agreement, long version, AgreementId by, LocalDate from)
        implements AgreementFact {
    @Override
    public UUID key() {
        return agreement.value();
    }
}
