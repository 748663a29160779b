package org.familysupport.registry.identities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.kernel.id.Uuid7;
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

    IdentityMark(String kind, UUID some, UUID another, String reason, ActorRef actor, Instant now) {
        super(Uuid7.next(), actor, now);
        boolean ordered = some.toString().compareTo(another.toString()) < 0;
        this.kind = kind;
        this.one = ordered ? some : another;
        this.other = ordered ? another : some;
        this.reason = reason;
    }

    /** They may be linked after all. */
    void lift(String why, ActorRef actor, Instant now) {
        liftedAt = now;
        liftReason = why;
        changed(actor, now);
    }

    /** A record as whom it is of. */
    SubjectRef ref(UUID id) {
        return new SubjectRef(SubjectKind.of(kind), id);
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
