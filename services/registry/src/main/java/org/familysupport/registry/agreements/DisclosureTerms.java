package org.familysupport.registry.agreements;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.familysupport.kernel.refusal.Violations;

/**
 * Whether an agreement carries a disclosure: both stand under different parties, in the agreed direction, and no more is opened
 * than was agreed.
 *
 * @param givers parties for which who tells may speak
 * @param takers parties for which who is told stands
 */
record DisclosureTerms(Exchange exchange, Set<UUID> givers, Set<UUID> takers) {
    DisclosureTerms {
        givers = Set.copyOf(givers);
        takers = Set.copyOf(takers);
    }

    /** What the draft opens, filled up from the agreement; refuses with all violations at once. */
    DisclosureDraft fill(DisclosureDraft draft) {
        Violations found = new Violations().unless(agreed(), "/organisation", AgreementRule.NOT_AGREED);
        beyond(found, "/purposes/", draft.purposes(), exchange.purposes());
        beyond(found, "/dataClasses/", draft.dataClasses(), exchange.dataClasses());
        found.orRefuse();
        return new DisclosureDraft(
                draft.subject(),
                draft.organisation(),
                draft.purposes().isEmpty() ? exchange.purposes() : draft.purposes(),
                draft.dataClasses().isEmpty() ? exchange.dataClasses() : draft.dataClasses(),
                draft.until());
    }

    private boolean agreed() {
        UUID first = exchange.parties().getFirst();
        return switch (exchange.direction()) {
            case "from-first-party" -> givers.contains(first) && otherThan(first, takers);
            case "to-first-party" -> takers.contains(first) && otherThan(first, givers);
            default -> givers.stream().anyMatch(giver -> otherThan(giver, takers));
        };
    }

    private static boolean otherThan(UUID party, Set<UUID> parties) {
        Set<UUID> others = new HashSet<>(parties);
        others.remove(party);
        return !others.isEmpty();
    }

    private static void beyond(Violations found, String pointer, List<String> asked, List<String> agreed) {
        for (int place = 0; place < asked.size(); place++) {
            found.unless(agreed.contains(asked.get(place)), pointer + place, AgreementRule.NOT_AGREED);
        }
    }
}
