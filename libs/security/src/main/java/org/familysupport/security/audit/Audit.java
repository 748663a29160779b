package org.familysupport.security.audit;

import io.smallrye.common.vertx.ContextLocals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.actor.CallKeys;
import org.familysupport.kernel.id.Uuid7;
import org.familysupport.persistence.transactions.UnitOfWork;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Notes who read or changed whose data; the row commits with the change, or with the read, or nothing does.
 *
 * <p>No personal value is noted: ids, codes, and the purpose (domain row 12).
 */
@ApplicationScoped
public class Audit {
    private final InstantSource clock;

    Audit(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Notes an act with the open transaction.
     *
     * @param action what was done, such as {@code people.read}
     * @param object the thing it was done to
     */
    public void note(Caller caller, String action, UUID object) {
        note(caller, action, object, null);
    }

    /** Notes an act on a family or person. */
    public void note(Caller caller, String action, SubjectRef subject) {
        note(caller, action, subject.id());
    }

    /**
     * Notes with the open transaction a question whose answer is about many things or none.
     *
     * @param asked what was asked, in codes, ids and days: never a personal value
     */
    public void noteAsked(Caller caller, String action, String asked) {
        note(caller, action, null, asked);
    }

    /** Notes both with the open transaction: the thing, if there is one, and what was asked of it. */
    public void note(Caller caller, String action, @Nullable UUID object, @Nullable String asked) {
        UnitOfWork.required()
                .gathering(PendingAudit.class, PendingAudit::new)
                .add(new AuditRow(
                        Uuid7.next(),
                        clock.instant(),
                        caller.subject(),
                        caller.client(),
                        caller.organisation(),
                        caller.purpose(),
                        action,
                        object,
                        asked,
                        ContextLocals.<String>get(CallKeys.TRACE).orElse(null)));
    }
}
