package org.familysupport.registry.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.grants.GrantClosed;
import org.familysupport.events.grants.GrantId;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.events.registry.EmergencyAccessId;
import org.familysupport.events.registry.EmergencyAccessOpened;
import org.familysupport.events.registry.EmergencyAccessReviewed;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody reads a family or person without any other right, because it cannot wait (domain row 11; break-the-glass).
 *
 * <p>It only reads, ends by itself, and is reviewed by the organisation that was responsible when it began.
 */
@Entity
@Table(name = "emergency_accesses")
public class EmergencyAccess extends Aggregate {
    static final String BASIS = "emergency";
    static final String NOT_JUSTIFIED = "not-justified";
    private static final String READ_ONLY = "tail";

    @Column(name = "subject_kind", updatable = false)
    private String subjectKind;

    @Column(name = "subject_id", updatable = false)
    private UUID subject;

    @Column(updatable = false)
    private UUID organisation;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private String story;

    @Column(updatable = false)
    private UUID responsible;

    @Column(name = "grant_id", updatable = false)
    private UUID grant;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "review_by", updatable = false)
    private LocalDate reviewBy;

    private @Nullable String outcome;

    @Column(name = "outcome_note")
    private @Nullable String outcomeNote;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Column(name = "reviewed_by")
    private @Nullable UUID reviewedBy;

    protected EmergencyAccess() {}

    EmergencyAccess(
            EmergencyDraft draft, UUID responsible, ActorRef actor, Instant now, Instant until, LocalDate reviewBy) {
        super(EmergencyAccessId.next().value(), actor, now);
        this.subjectKind = draft.subject().kind().code();
        this.subject = draft.subject().id();
        this.organisation = actor.organisation();
        this.reason = draft.reason();
        this.story = draft.story().reveal();
        this.responsible = responsible;
        this.grant = GrantId.next().value();
        this.openedAt = now;
        this.expiresAt = until;
        this.reviewBy = reviewBy;
    }

    EmergencyAccessOpened opened() {
        return new EmergencyAccessOpened(
                id(),
                version(),
                subject(),
                new OrganisationId(organisation),
                reason,
                new OrganisationId(responsible),
                openedAt,
                expiresAt,
                reviewBy);
    }

    /** The right to read that goes with it; its range ends it, no job is needed. */
    GrantOpened grantOpened() {
        return new GrantOpened(
                new GrantId(grant),
                1,
                subject(),
                new OrganisationId(organisation),
                BASIS,
                uuid(),
                READ_ONLY,
                openedAt,
                expiresAt);
    }

    /** Says whether it was justified. One that was not ends now, if it has not ended yet. */
    EmergencyAccessReviewed review(String judgement, @Nullable String note, ActorRef actor, Instant now) {
        if (outcome != null) {
            throw EmergencyProblem.ALREADY_REVIEWED.refused();
        }
        outcome = judgement;
        outcomeNote = note;
        reviewedAt = now;
        reviewedBy = actor.organisation();
        changed(actor, now);
        return new EmergencyAccessReviewed(
                id(),
                nextVersion(),
                subject(),
                new OrganisationId(organisation),
                new OrganisationId(actor.organisation()),
                judgement,
                now);
    }

    /** The end of the right to read before its time; null when it has ended already. */
    @Nullable
    GrantClosed cut(Instant now) {
        if (!now.isBefore(expiresAt)) {
            return null;
        }
        expiresAt = now.isAfter(openedAt) ? now : openedAt;
        return new GrantClosed(new GrantId(grant), 2, subject(), new OrganisationId(organisation), expiresAt);
    }

    public EmergencyAccessId id() {
        return new EmergencyAccessId(uuid());
    }

    public SubjectRef subject() {
        return new SubjectRef(SubjectKind.of(subjectKind), subject);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Opaque id of who opened it. */
    public String actor() {
        return createdBy();
    }

    public String reason() {
        return reason;
    }

    public String story() {
        return story;
    }

    public OrganisationId responsible() {
        return new OrganisationId(responsible);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public LocalDate reviewBy() {
        return reviewBy;
    }

    public @Nullable String outcome() {
        return outcome;
    }

    public @Nullable String outcomeNote() {
        return outcomeNote;
    }

    public @Nullable Instant reviewedAt() {
        return reviewedAt;
    }

    public @Nullable UUID reviewedBy() {
        return reviewedBy;
    }
}
