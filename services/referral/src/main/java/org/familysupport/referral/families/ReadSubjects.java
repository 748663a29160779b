package org.familysupport.referral.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;

/** Tells what a caller may know about a family or person now. */
@ApplicationScoped
public class ReadSubjects {
    private static final String ACCESS = "select access_to_subject(:kind, :id, :organisation, :below)";

    private final Store store;
    private final GrantFreshness freshness;

    ReadSubjects(Store store, GrantFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    /**
     * The caller's right to know, with the open transaction.
     *
     * @throws Refused 404 for unknown, hidden and not yet heard of; 503 when it leans on a copy that may be out of date
     */
    public Uni<Access> access(SubjectRef subject, Caller caller) {
        return store.column(
                        ACCESS,
                        String.class,
                        Map.of(
                                "kind", SubjectKindColumn.code(subject.kind()),
                                "id", subject.id(),
                                "organisation", caller.organisation(),
                                "below", caller.actsBelow()))
                .map(found -> freshness.trust(Access.required(found.getFirst())));
    }
}
