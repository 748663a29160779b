package org.familysupport.registry.territories;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familysupport.events.registry.TerritoryId;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Enters territories, one or many, with the open transaction; a code that is there stays as it is. */
@ApplicationScoped
class RegisterTerritories {
    private final Territories territories;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    RegisterTerritories(Territories territories, Outbox outbox, Audit audit, InstantSource clock) {
        this.territories = territories;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters all that can be entered; an outcome for each draft, in order. One may lie in another that stands before it. */
    Uni<List<TerritoryOutcome>> enter(List<TerritoryDraft> drafts, Caller caller) {
        List<Territory> entered = new ArrayList<>();
        return territories
                .known(named(drafts))
                .map(known -> judge(drafts, new HashMap<>(known), entered, caller))
                .call(() -> write(entered, caller));
    }

    private static Set<String> named(List<TerritoryDraft> drafts) {
        return drafts.stream()
                .flatMap(draft -> Stream.of(draft.code(), draft.partOf()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private List<TerritoryOutcome> judge(
            List<TerritoryDraft> drafts,
            Map<String, Territories.Present> known,
            List<Territory> entered,
            Caller caller) {
        Instant now = clock.instant();
        List<TerritoryOutcome> outcomes = new ArrayList<>();
        for (TerritoryDraft draft : drafts) {
            Territories.Present present = known.get(draft.code());
            Territories.Present above = known.get(draft.partOf());
            Violations broken = TerritoryRules.violations(draft, above == null ? null : above.level());
            if (present != null) {
                outcomes.add(TerritoryOutcome.present(present.id(), present.version()));
            } else if (broken.none()) {
                Territory territory = new Territory(TerritoryId.next(), draft, caller.actor(), now);
                entered.add(territory);
                known.put(draft.code(), presentNow(territory));
                outcomes.add(TerritoryOutcome.entered(territory.id()));
            } else {
                outcomes.add(TerritoryOutcome.broken(broken));
            }
        }
        return outcomes;
    }

    private static Territories.Present presentNow(Territory territory) {
        return new Territories.Present(territory.id(), territory.version(), TerritoryLevel.of(territory.level()));
    }

    private Uni<Void> write(List<Territory> entered, Caller caller) {
        return territories
                .addAll(entered)
                .chain(() -> outbox.append(
                        entered.stream().map(Territory::registered).toList()))
                .invoke(() -> entered.forEach(it -> audit.note(caller, "territories.register", it.uuid())));
    }
}
