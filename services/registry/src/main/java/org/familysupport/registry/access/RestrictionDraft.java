package org.familysupport.registry.access;

import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;

/**
 * A restriction that somebody places.
 *
 * @param compartment code of the list {@code compartment}
 * @param team which organisations may know, besides the one that places it
 * @param basisKind code of the list {@code legal-basis-kind}
 * @param basisReference of the document it rests on
 */
public record RestrictionDraft(
        SubjectRef subject, String compartment, List<UUID> team, String basisKind, String basisReference) {
    public RestrictionDraft {
        team = List.copyOf(team);
    }
}
