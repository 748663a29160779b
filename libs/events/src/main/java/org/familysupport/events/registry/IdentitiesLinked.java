package org.familysupport.events.registry;

import java.time.Instant;
import org.familysupport.events.SubjectRef;

/**
 * Two records were found to be of one person or family: from now on they count once.
 *
 * @param kept the record that stands for both, or is linked with the one that does; the other's id stays valid
 */
public record IdentitiesLinked(IdentityLinkId link, long version, SubjectRef kept, SubjectRef linked, Instant at)
        implements IdentityFact {}
