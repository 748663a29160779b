package org.familysupport.registry.identities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.IdentitiesMarked;
import org.familysupport.events.registry.IdentityMarkId;
import org.familysupport.events.registry.IdentityMarkLifted;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.persistence.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/** That two records must never be linked, until the mark is lifted. */
@Entity
@Table(name = "identity_marks")
public class IdentityMark extends Aggregate implements Personal {
    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private UUID one;

    @Column(updatable = false)
    private UUID other;

    @Column(updatable = false)
    private String reason;

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    @Column(name = "lift_reason")
    private @Nullable String liftReason;

    protected IdentityMark() {}

    IdentityMark(LinkDraft draft, ActorRef actor, Instant now) {
        super(IdentityMarkId.next().value(), actor, now);
        boolean ordered = draft.kept().toString().compareTo(draft.linked().toString()) < 0;
        this.kind = draft.kind();
        this.one = ordered ? draft.kept() : draft.linked();
        this.other = ordered ? draft.linked() : draft.kept();
        this.reason = draft.reason();
    }

    IdentitiesMarked made() {
        return new IdentitiesMarked(id(), version(), ref(one), ref(other), createdAt());
    }

    /** They may be linked after all. */
    IdentityMarkLifted lift(String why, ActorRef actor, Instant now) {
        liftedAt = now;
        liftReason = why;
        changed(actor, now);
        return new IdentityMarkLifted(id(), nextVersion(), ref(one), ref(other), now);
    }

    /** A record as whom it is of. */
    SubjectRef ref(UUID id) {
        return new SubjectRef(SubjectKind.of(kind), id);
    }

    public IdentityMarkId id() {
        return new IdentityMarkId(uuid());
    }

    public String kind() {
        return kind;
    }

    public UUID one() {
        return one;
    }

    public UUID other() {
        return other;
    }

    public String reason() {
        return reason;
    }

    public boolean holds() {
        return liftedAt == null;
    }

    public @Nullable Instant liftedAt() {
        return liftedAt;
    }

    public @Nullable String liftReason() {
        return liftReason;
    }

    @Override
    public String toString() {
        return "IdentityMark " + uuid();
    }
}
