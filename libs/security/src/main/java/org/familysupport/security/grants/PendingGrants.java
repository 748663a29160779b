package org.familysupport.security.grants;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.familysupport.persistence.transactions.BeforeCommit;
import org.familysupport.persistence.transactions.InTurn;
import org.familysupport.persistence.transactions.Insertion;
import org.familysupport.security.grants.Grants.GrantRow;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What the open transaction says of grants, written together however many they are: a batch of messages about families
 * brings hundreds. One statement can touch a row once: what is said of a grant after the first word follows in another.
 */
final class PendingGrants implements BeforeCommit {
    private final Grants grants;
    private final List<List<GrantRow>> rounds = new ArrayList<>();
    private final Map<UUID, Integer> said = new HashMap<>();

    PendingGrants(Grants grants) {
        this.grants = grants;
    }

    void add(GrantRow row) {
        int round = said.merge(row.id(), 1, Integer::sum) - 1;
        if (round == rounds.size()) {
            rounds.add(new ArrayList<>());
        }
        rounds.get(round).add(row);
    }

    @Override
    public Uni<Void> write(Mutiny.Session session) {
        return InTurn.each(rounds.subList(0, Math.max(0, rounds.size() - 1)), grants::apply);
    }

    @Override
    public Optional<Insertion> insertion() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(Grants.insertion(rounds.getLast()));
    }
}
