package org.familysupport.referral.handovers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;

/** Who may be asked: organisations of the directory that are active, each once, never the one that asks. */
@ApplicationScoped
public class Receivers {
    private static final String STATUSES =
            """
            select distinct o.id, o.status from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as wanted
            join known_organisations o on o.id = cast(wanted as uuid)
            """;
    private static final String ACTIVE = "active";

    private final Store store;

    Receivers(Store store) {
        this.store = store;
    }

    /**
     * Looks each up, with the open transaction.
     *
     * @throws Refused 422 naming every receiver that may not be asked
     */
    public Uni<Void> check(List<OrganisationId> receivers, OrganisationId source) {
        List<UUID> ids = receivers.stream().map(OrganisationId::value).toList();
        return store.rows(STATUSES, Map.of("ids", Json.array(ids)))
                .invoke(rows -> check(receivers, source, statuses(rows)).orRefuse())
                .replaceWithVoid();
    }

    private static Map<UUID, String> statuses(List<Object[]> rows) {
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    static Violations check(List<OrganisationId> receivers, OrganisationId source, Map<UUID, String> statuses) {
        Violations violations = new Violations();
        Set<OrganisationId> seen = new HashSet<>();
        for (int index = 0; index < receivers.size(); index++) {
            OrganisationId receiver = receivers.get(index);
            String pointer = "/receivers/" + index;
            String status = statuses.get(receiver.value());
            violations
                    .unless(seen.add(receiver), pointer, GeneralRule.REPEATED)
                    .unless(!receiver.equals(source), pointer, HandOverRule.SOURCE_ITSELF)
                    .unless(status != null, pointer, GeneralRule.UNKNOWN_REFERENCE)
                    .unless(status == null || status.equals(ACTIVE), pointer, HandOverRule.NOT_ACTIVE);
        }
        return violations;
    }
}
