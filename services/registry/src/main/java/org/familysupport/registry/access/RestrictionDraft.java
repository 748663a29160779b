package org.familysupport.registry.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;

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

    /** Refuses an organisation of the team that stands twice, and one that is not in the directory, each at its place. */
    void mustName(Set<UUID> known) {
        Violations violations = new Violations();
        Set<UUID> named = new HashSet<>();
        for (int place = 0; place < team.size(); place++) {
            UUID organisation = team.get(place);
            violations
                    .unless(named.add(organisation), "/team/" + place, GeneralRule.REPEATED)
                    .unless(known.contains(organisation), "/team/" + place, GeneralRule.UNKNOWN_REFERENCE);
        }
        violations.orRefuse();
    }
}
