package org.familysupport.referral.handovers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;

/**
 * Who may be asked: organisations of the directory that are active, each once, never the one that asks, nor one from which the
 * subject is hidden: it could never notice.
 */
@ApplicationScoped
public class Receivers {
    private static final String ACTIVE = "active";

    private final ReceiverStatuses statuses;

    Receivers(ReceiverStatuses statuses) {
        this.statuses = statuses;
    }

    /** Which of them may not be asked; looks each up, with the open transaction. */
    public Uni<Violations> check(List<OrganisationId> receivers, SubjectRef subject, OrganisationId source) {
        return statuses.of(receivers, subject).map(found -> check(receivers, source, found));
    }

    /**
     * What is known of those who are to be asked.
     *
     * @param statuses of those that are in the directory
     * @param blind those of them from whom the subject is hidden
     */
    public record Known(Map<UUID, String> statuses, Set<UUID> blind) {
        public Known {
            statuses = Map.copyOf(statuses);
            blind = Set.copyOf(blind);
        }
    }

    /** Which of them may not be asked. */
    public static Violations check(List<OrganisationId> receivers, OrganisationId source, Known known) {
        Violations violations = new Violations();
        Set<OrganisationId> seen = new HashSet<>();
        for (int index = 0; index < receivers.size(); index++) {
            OrganisationId receiver = receivers.get(index);
            String pointer = "/receivers/" + index;
            String status = known.statuses().get(receiver.value());
            violations
                    .unless(seen.add(receiver), pointer, GeneralRule.REPEATED)
                    .unless(!receiver.equals(source), pointer, HandOverRule.SOURCE_ITSELF)
                    .unless(status != null, pointer, GeneralRule.UNKNOWN_REFERENCE)
                    .unless(status == null || status.equals(ACTIVE), pointer, HandOverRule.NOT_ACTIVE)
                    .unless(!known.blind().contains(receiver.value()), pointer, HandOverRule.HIDDEN);
        }
        return violations;
    }
}
