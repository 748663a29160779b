package org.familysupport.registry.identities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.IdentitiesLinked;
import org.familysupport.events.registry.IdentitiesUnlinked;
import org.familysupport.events.registry.IdentityLinkId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.persistence.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * That two records are of one person or family, from an instant until the link ends.
 *
 * <p>It stays between the two of which it was said, whatever else they are linked with: so its end takes back this and nothing else.
 */
@Entity
@Table(name = "identity_links")
public class IdentityLink extends Aggregate implements Personal {
    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private UUID kept;

    @Column(updatable = false)
    private UUID linked;

    @Column(updatable = false)
    private String reason;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @Column(name = "never_again")
    private boolean neverAgain;

    protected IdentityLink() {}

    IdentityLink(LinkDraft draft, ActorRef actor, Instant now) {
        super(IdentityLinkId.next().value(), actor, now);
        this.kind = draft.kind();
        this.kept = draft.kept();
        this.linked = draft.linked();
        this.reason = draft.reason();
    }

    IdentitiesLinked made() {
        return new IdentitiesLinked(id(), version(), ref(kept), ref(linked), createdAt());
    }

    /** The two are apart again. */
    IdentitiesUnlinked end(String why, boolean never, ActorRef actor, Instant now) {
        endedAt = now;
        endReason = why;
        neverAgain = never;
        changed(actor, now);
        return new IdentitiesUnlinked(id(), nextVersion(), ref(kept), ref(linked), never, now);
    }

    /** A record as whom it is of. */
    SubjectRef ref(UUID id) {
        return new SubjectRef(SubjectKind.of(kind), id);
    }

    public IdentityLinkId id() {
        return new IdentityLinkId(uuid());
    }

    public String kind() {
        return kind;
    }

    /** The record that stands for both, unless it is linked itself. */
    public UUID kept() {
        return kept;
    }

    public UUID linked() {
        return linked;
    }

    public String reason() {
        return reason;
    }

    public boolean holds() {
        return endedAt == null;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable String endReason() {
        return endReason;
    }

    public boolean neverAgain() {
        return neverAgain;
    }

    @Override
    public String toString() {
        return "IdentityLink " + uuid();
    }
}
