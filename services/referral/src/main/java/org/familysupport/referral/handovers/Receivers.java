package org.familysupport.referral.handovers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;

/** Who may be asked: organisations of the directory that are active, each once, never the one that asks. */
@ApplicationScoped
public class Receivers {
    private static final String ACTIVE = "active";

    private final ReceiverStatuses statuses;

    Receivers(ReceiverStatuses statuses) {
        this.statuses = statuses;
    }

    /**
     * Looks each up, with the open transaction.
     *
     * @throws Refused 422 naming every receiver that may not be asked
     */
    public Uni<Void> check(List<OrganisationId> receivers, OrganisationId source) {
        return statuses.of(receivers)
                .invoke(found -> check(receivers, source, found).orRefuse())
                .replaceWithVoid();
    }

    /**
     * Which of them may not be asked.
     *
     * @param statuses of those that are in the directory
     */
    public static Violations check(List<OrganisationId> receivers, OrganisationId source, Map<UUID, String> statuses) {
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
