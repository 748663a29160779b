package org.familysupport.events.registry;

import java.time.Instant;
import org.familysupport.events.SubjectRef;

/** Two records were found to be of two, who must never be linked while the mark holds. */
public record IdentitiesMarked(IdentityMarkId mark, long version, SubjectRef one, SubjectRef other, Instant at)
        implements IdentityMarkFact {}
