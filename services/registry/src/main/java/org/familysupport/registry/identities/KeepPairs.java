package org.familysupport.registry.identities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/** Keeps that somebody was entered although it looks like somebody on record: a steward looks at the two. */
@ApplicationScoped
public class KeepPairs {
    private final Pairs pairs;
    private final InstantSource clock;

    KeepPairs(Pairs pairs, InstantSource clock) {
        this.pairs = pairs;
        this.clock = clock;
    }

    /**
     * Who was entered all the same.
     *
     * @param reason why the organisation holds them for two; absent where their numbers say so
     */
    public record Insistence(
            UUID person,
            List<LookAlike> lookAlikes,
            @Nullable String reason,
            UUID organisation) implements Personal {
        public Insistence {
            lookAlikes = List.copyOf(lookAlikes);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** Keeps them with the open transaction, by one statement; by none for nobody. */
    public Uni<Void> keep(List<Insistence> insistences) {
        List<Pairs.Row> rows = new ArrayList<>();
        for (Insistence it : insistences) {
            Pairs.Insisted insisted = it.reason() == null ? null : new Pairs.Insisted(it.reason(), it.organisation());
            it.lookAlikes()
                    .forEach(alike -> rows.add(
                            Pairs.Row.of(it.person(), alike.person(), alike.likelihood(), insisted, clock.instant())));
        }
        return pairs.add(rows);
    }
}
