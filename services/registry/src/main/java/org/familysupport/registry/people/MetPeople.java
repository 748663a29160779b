package org.familysupport.registry.people;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;

/**
 * A refusal for the sake of people on record. Its details are for the caller; whom it met is for the log of who looked, also of
 * those who were only counted.
 */
final class MetPeople extends Refused {
    private static final long serialVersionUID = 1L;

    private final transient Set<UUID> named;
    private final transient Set<UUID> unnamed;

    MetPeople(ProblemType type, Map<String, Object> details, Collection<UUID> named, Collection<UUID> unnamed) {
        super(type, details);
        this.named = Set.copyOf(named);
        this.unnamed = Set.copyOf(unnamed);
    }

    /** Those whose ids the caller was told. */
    Set<UUID> named() {
        return named;
    }

    /** Those of whom the caller learnt no more than that there is somebody. */
    Set<UUID> unnamed() {
        return unnamed;
    }
}
