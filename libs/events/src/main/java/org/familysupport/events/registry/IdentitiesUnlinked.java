package org.familysupport.events.registry;

import java.time.Instant;
import org.familysupport.events.SubjectRef;

/**
 * A link was wrong: the two count apart again, with all that was written under each, before the link and while it held.
 *
 * @param neverAgain whether the two must not be linked again
 */
public record IdentitiesUnlinked(
        IdentityLinkId link, long version, SubjectRef kept, SubjectRef linked, boolean neverAgain, Instant at)
        implements IdentityFact {}
