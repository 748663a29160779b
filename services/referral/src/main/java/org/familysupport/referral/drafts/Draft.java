package org.familysupport.referral.drafts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
import org.familysupport.persistence.store.Json;
import org.jspecify.annotations.Nullable;

/** A referral that has been begun. Its versions are for those who write it; they are announced to nobody. */
@Entity
@Table(name = "referral_drafts")
public class Draft extends Aggregate {
    @Column(name = "subject_kind", updatable = false)
    private SubjectKind subjectKind;

    @Column(name = "subject_id", updatable = false)
    private UUID subject;

    @Column(updatable = false)
    private UUID source;

    private String content;

    @Column(name = "keep_until")
    private @Nullable Instant keepUntil;

    protected Draft() {}

    Draft(SubjectRef subject, OrganisationId source, DraftContent content, ActorRef actor, Instant now) {
        super(ReferralId.next().value(), actor, now);
        this.subjectKind = subject.kind();
        this.subject = subject.id();
        this.source = source.value();
        this.content = Json.fields(content);
    }

    /** Somebody wrote on. */
    void write(DraftContent written, ActorRef actor, Instant now) {
        content = Json.fields(written);
        changed(actor, now);
    }

    /** It is deleted then, if nobody touches it; null for not by itself. */
    Draft keptUntil(@Nullable Instant until) {
        keepUntil = until;
        return this;
    }

    /** The id of the referral that it becomes. */
    public ReferralId id() {
        return new ReferralId(uuid());
    }

    public SubjectRef subject() {
        return new SubjectRef(subjectKind, subject);
    }

    /** Who is going to ask. */
    public OrganisationId source() {
        return new OrganisationId(source);
    }

    public DraftContent content() {
        return Json.read(content, DraftContent.class);
    }

    public @Nullable Instant keepUntil() {
        return keepUntil;
    }
}
