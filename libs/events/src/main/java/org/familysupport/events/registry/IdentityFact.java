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

    /**
     * The record that was said to stand for both. What stands for several follows from the links that hold, taken one after another by
     * their ids: the record kept by each, or what stands for it, stands for both sides from then on.
     */
    SubjectRef kept();

    SubjectRef linked();

    /** When it was made or ended. */
    Instant at();

    @Override
    default UUID key() {
        return link().value();
    }
}
