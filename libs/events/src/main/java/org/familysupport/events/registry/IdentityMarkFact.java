package org.familysupport.events.registry;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.Fact;
import org.familysupport.events.SubjectRef;

/** What happens to a mark that two records, of two people or of two families, must never be linked. Nothing counts otherwise for it. */
public sealed interface IdentityMarkFact extends Fact permits IdentitiesMarked, IdentityMarkLifted {
    IdentityMarkId mark();

    /** The record with the lesser id. */
    SubjectRef one();

    SubjectRef other();

    /** When it was made or lifted. */
    Instant at();

    @Override
    default UUID key() {
        return mark().value();
    }
}
