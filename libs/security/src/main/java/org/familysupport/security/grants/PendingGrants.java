package org.familysupport.security.grants;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.familysupport.events.grants.GrantClosed;
import org.familysupport.events.grants.GrantFact;
import org.familysupport.events.grants.GrantId;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.persistence.transactions.BeforeCommit;
import org.familysupport.persistence.transactions.InTurn;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What the open transaction says of grants, written by one statement for each service however many they are: a batch of
 * messages about families brings hundreds.
 */
final class PendingGrants implements BeforeCommit {
    private final Grants grants;
    private final Map<String, List<GrantFact>> byService = new LinkedHashMap<>();

    PendingGrants(Grants grants) {
        this.grants = grants;
    }

    void addAll(String service, List<? extends GrantFact> facts) {
        byService.computeIfAbsent(service, first -> new ArrayList<>()).addAll(facts);
    }

    @Override
    public Uni<Void> write(Mutiny.Session session) {
        return InTurn.each(byService.entrySet(), entry -> apply(entry.getKey(), entry.getValue()));
    }

    /** One statement can touch a row once: what is said of a grant after the first word follows in another. */
    private Uni<Void> apply(String service, List<GrantFact> facts) {
        List<GrantFact> now = new ArrayList<>();
        List<GrantFact> later = new ArrayList<>();
        Set<GrantId> seen = new HashSet<>();
        facts.forEach(fact -> (seen.add(grant(fact)) ? now : later).add(fact));
        return later.isEmpty()
                ? grants.apply(service, now)
                : grants.apply(service, now).chain(() -> apply(service, later));
    }

    private static GrantId grant(GrantFact fact) {
        return switch (fact) {
            case GrantOpened opened -> opened.grant();
            case GrantClosed closed -> closed.grant();
        };
    }
}
