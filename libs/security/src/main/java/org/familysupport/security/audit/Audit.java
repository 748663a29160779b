package org.familysupport.security.audit;

import io.smallrye.common.vertx.ContextLocals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.actor.CallKeys;
import org.familysupport.kernel.id.Uuid7;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.transactions.UnitOfWork;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Notes who read or changed whose data; the row commits with the change, or with the read, or nothing does.
 *
 * <p>No personal value is noted: ids, codes, and the purpose (domain row 12). Where a family or person was shown, the
 * registry's log of all services is told so too, with the same statement (rulings 19).
 */
@ApplicationScoped
public class Audit {
    private final InstantSource clock;
    private final Outbox outbox;

    Audit(InstantSource clock, Outbox outbox) {
        this.clock = clock;
        this.outbox = outbox;
    }

    /**
     * Notes with the open transaction an act on something that is about nobody, such as an organisation.
     *
     * @param action what was done, such as {@code organisations.read}
     * @param object the thing it was done to
     */
    public void note(Caller caller, String action, UUID object) {
        note(caller, action, object, (String) null);
    }

    /** Notes an act on a family or person. */
    public void note(Caller caller, String action, SubjectRef subject) {
        note(caller, action, subject.id(), List.of(subject));
    }

    /**
     * Notes an act on a thing that is about families or persons, such as a service given.
     *
     * @param about all whom the answer names
     */
    public void note(Caller caller, String action, UUID object, Collection<SubjectRef> about) {
        note(caller, action, object, about, false);
    }

    /**
     * Notes an act on a thing of which a family's representative may not learn that it is there (domain section 5).
     *
     * @param about all whom the answer names
     * @param restricted whether this one is such a thing: the registry tells of the look to an auditor alone
     */
    public void note(Caller caller, String action, UUID object, Collection<SubjectRef> about, boolean restricted) {
        Instant now = clock.instant();
        note(caller, action, object, null, now);
        UnitOfWork.required()
                .gathering(PendingAccesses.class, () -> new PendingAccesses(outbox))
                .add(caller, action, restricted ? FieldClass.RESTRICTED : FieldClass.of(action), about, now);
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
        note(caller, action, object, asked, clock.instant());
    }

    private void note(Caller caller, String action, @Nullable UUID object, @Nullable String asked, Instant now) {
        UnitOfWork.required()
                .gathering(PendingAudit.class, PendingAudit::new)
                .add(new AuditRow(
                        Uuid7.next(),
                        now,
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
