package org.familysupport.events.referral;

import java.util.UUID;
import org.familysupport.events.Fact;

/** What happens to instruments of assessment. */
public sealed interface InstrumentFact extends Fact permits InstrumentPublished {
    InstrumentId instrument();

    @Override
    default UUID key() {
        return instrument().value();
    }
}
