package org.familysupport.events;

import java.util.UUID;

/** The family or person a referral, responsibility or grant is about. */
public record SubjectRef(SubjectKind kind, UUID id) {
    public static SubjectRef family(UUID id) {
        return new SubjectRef(SubjectKind.FAMILY, id);
    }

    public static SubjectRef person(UUID id) {
        return new SubjectRef(SubjectKind.PERSON, id);
    }
}
