package org.familysupport.events.registry;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.Fact;
import org.familysupport.events.SubjectRef;

/**
 * What happens to a link between two records of one person or family. Which records are of one follows from the links that hold, in
 * whatever order they are heard: each is told with both its ends, and nothing that was written under either moves.
 */
public sealed interface IdentityFact extends Fact permits IdentitiesLinked, IdentitiesUnlinked {
    IdentityLinkId link();

    /** The record that stands for both while the link holds. */
    SubjectRef kept();

    SubjectRef linked();

    /** When it was made or ended. */
    Instant at();

    @Override
    default UUID key() {
        return link().value();
    }
}
