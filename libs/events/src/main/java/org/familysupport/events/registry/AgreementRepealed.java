package org.familysupport.events.registry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A legal act or agreement is no longer in force.
 *
 * @param lastDay its last day in force
 */
public record AgreementRepealed(AgreementId agreement, long version, LocalDate lastDay) implements AgreementFact {
    @Override
    public UUID key() {
        return agreement.value();
    }
}
