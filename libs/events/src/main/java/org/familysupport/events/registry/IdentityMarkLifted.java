package org.familysupport.events.registry;

import java.time.Instant;
import org.familysupport.events.SubjectRef;

/** A mark was wrong: the two may be linked after all. */
public record IdentityMarkLifted(IdentityMarkId mark, long version, SubjectRef one, SubjectRef other, Instant at)
        implements IdentityMarkFact {}
