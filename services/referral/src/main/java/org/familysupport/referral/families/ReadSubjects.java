package org.familysupport.referral.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;

/** Tells what a caller may know about a family or person now. */
@ApplicationScoped
public class ReadSubjects {
    private final Subjects subjects;
    private final GrantFreshness freshness;

    ReadSubjects(Subjects subjects, GrantFreshness freshness) {
        this.subjects = subjects;
        this.freshness = freshness;
    }

    /**
     * The caller's right to know, with the open transaction.
     *
     * @throws Refused 404 for unknown, hidden and not yet heard of; 503 when it leans on a copy that may be out of date
     */
    public Uni<Access> access(SubjectRef subject, Caller caller) {
        return subjects.access(subject, caller).map(found -> freshness.trust(Access.required(found)));
    }

    /**
     * The same for the purpose of this call, also in part: for reads that ask it for their data class ({@link Access#sees}).
     *
     * @throws Refused as {@link #access}
     */
    public Uni<Access> accessInPart(SubjectRef subject, Caller caller) {
        return subjects.accessInPart(subject, caller).map(found -> freshness.trust(Access.required(found)));
    }

    /**
     * The same, also for a caller that is one of the subject's own and stands for it ({@link Representation}): that opens reading alone,
     * and leans on the registry's word.
     */
    public Uni<Access> accessOrOwn(SubjectRef subject, Caller caller) {
        return subjects.accessOrOwn(subject, caller).map(found -> freshness.trust(Access.required(found)));
    }
}
