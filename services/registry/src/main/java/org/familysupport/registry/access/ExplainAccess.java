package org.familysupport.registry.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.registry.access.AccessDecision.ConsideredGrant;
import org.familysupport.registry.access.AccessDecision.ConsideredRestriction;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Explains why an organisation may know a family or person now, or may not.
 *
 * <p>The decision itself is the database's, by the function that every read asks; what stands beside it is what that function
 * looks at. When the two do not agree the answer is no.
 */
@ApplicationScoped
public class ExplainAccess {
    private final Transactions transactions;
    private final Decisions decisions;
    private final Audit audit;
    private final InstantSource clock;

    ExplainAccess(Transactions transactions, Decisions decisions, Audit audit, InstantSource clock) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The decision on an organisation; 404 for who may not know the subject, 403 for who may not ask. */
    public Uni<AccessDecision> explain(SubjectRef subject, UUID organisation, Caller caller) {
        Instant now = clock.instant();
        return transactions.run(() -> decisions
                .ground(subject, organisation, caller)
                .invoke(ground -> DecisionPolicy.mayAsk(ground, caller).orRefuse())
                .chain(ground -> decisions
                        .grants(subject, organisation, caller)
                        .chain(grants -> decisions
                                .restrictions(subject, organisation, caller)
                                .map(restrictions ->
                                        decision(subject, organisation, now, ground, grants, restrictions))))
                .invoke(() -> audit.note(caller, "access.explain", subject)));
    }

    private static AccessDecision decision(
            SubjectRef subject,
            UUID organisation,
            Instant now,
            Decisions.Ground ground,
            List<ConsideredGrant> grants,
            List<ConsideredRestriction> restrictions) {
        boolean hidden = restrictions.stream().anyMatch(restriction -> !restriction.inTeam());
        String profile = profile(ground.decision(), hidden, grants);
        return new AccessDecision(
                subject,
                organisation,
                now,
                reason(profile != null, hidden, !grants.isEmpty()),
                profile,
                grants,
                restrictions);
    }

    /** What the database decided; a part depends on the purpose of a call, so it is looked for among the grants. */
    private static @Nullable String profile(@Nullable String decided, boolean hidden, List<ConsideredGrant> grants) {
        boolean granted = grants.stream().anyMatch(ConsideredGrant::inForce);
        if (!granted || (hidden && decided == null)) {
            return null;
        }
        boolean part = grants.stream()
                .anyMatch(grant -> grant.inForce() && grant.profile().equals("part"));
        return decided != null ? decided.split(" ")[0] : part ? "part" : null;
    }

    private static String reason(boolean granted, boolean hidden, boolean ever) {
        if (granted) {
            return "granted";
        }
        if (hidden) {
            return "hidden";
        }
        return ever ? "grants-ended" : "no-grant";
    }
}
