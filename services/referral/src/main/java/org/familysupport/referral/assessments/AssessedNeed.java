package org.familysupport.referral.assessments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.AssessedNeedFound;
import org.familysupport.events.referral.AssessedNeedId;
import org.familysupport.events.referral.AssessedNeedReviewed;
import org.familysupport.events.referral.AssessmentId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/** What a family or person needs, and how far that is met. */
@Entity
@Table(name = "assessed_needs")
public class AssessedNeed extends Aggregate {
    @Column(name = "subject_kind", updatable = false)
    private SubjectKind subjectKind;

    @Column(name = "subject_id", updatable = false)
    private UUID subject;

    @Column(updatable = false)
    private UUID organisation;

    @Column(updatable = false)
    private String category;

    @Column(name = "found_on", updatable = false)
    private LocalDate foundOn;

    @Column(name = "assessment_id", updatable = false)
    private @Nullable UUID assessment;

    private AssessedNeedState state;

    @Column(name = "reviewed_on")
    private @Nullable LocalDate reviewedOn;

    @Column(name = "reviewed_by")
    private @Nullable UUID reviewedBy;

    protected AssessedNeed() {}

    AssessedNeed(AssessedNeedDraft draft, ActorRef actor, Instant now) {
        super(AssessedNeedId.next().value(), actor, now);
        AssessmentId shownBy = draft.assessment();
        this.subjectKind = draft.subject().kind();
        this.subject = draft.subject().id();
        this.organisation = draft.organisation().value();
        this.category = draft.category();
        this.foundOn = draft.foundOn();
        this.assessment = shownBy == null ? null : shownBy.value();
        this.state = AssessedNeedState.UNMET;
    }

    AssessedNeedFound found() {
        return new AssessedNeedFound(id(), version(), subject(), organisation(), category, assessment(), foundOn);
    }

    /** Somebody looked how far it is met. */
    AssessedNeedReviewed review(AssessedNeedState found, LocalDate on, ActorRef actor, Instant now) {
        state = found;
        reviewedOn = on;
        reviewedBy = actor.organisation();
        changed(actor, now);
        return new AssessedNeedReviewed(
                id(), nextVersion(), subject(), new OrganisationId(actor.organisation()), category, found.code(), on);
    }

    public AssessedNeedId id() {
        return new AssessedNeedId(uuid());
    }

    public SubjectRef subject() {
        return new SubjectRef(subjectKind, subject);
    }

    /** Who found it. */
    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Code of the list {@code need-category}. */
    public String category() {
        return category;
    }

    public LocalDate foundOn() {
        return foundOn;
    }

    /** The assessment that shows it. */
    public @Nullable AssessmentId assessment() {
        return assessment == null ? null : new AssessmentId(assessment);
    }

    public AssessedNeedState state() {
        return state;
    }

    /** The day of the last look. */
    public @Nullable LocalDate reviewedOn() {
        return reviewedOn;
    }

    /** Whose look that was. */
    public @Nullable UUID reviewedBy() {
        return reviewedBy;
    }
}
