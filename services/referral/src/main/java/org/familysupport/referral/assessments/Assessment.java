package org.familysupport.referral.assessments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.AssessmentId;
import org.familysupport.events.referral.AssessmentRecorded;
import org.familysupport.events.referral.InstrumentId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
import org.familysupport.persistence.store.Json;

/** How a child, a grown-up or a family was found on a day, by a version of an instrument; it stays as it is. */
@Entity
@Table(name = "assessments")
public class Assessment extends Aggregate {
    @Column(name = "subject_kind", updatable = false)
    private SubjectKind subjectKind;

    @Column(name = "subject_id", updatable = false)
    private UUID subject;

    @Column(name = "instrument_id", updatable = false)
    private UUID instrument;

    @Column(updatable = false)
    private UUID organisation;

    @Column(name = "assessed_on", updatable = false)
    private LocalDate assessedOn;

    @Column(updatable = false)
    private String answers;

    @Column(updatable = false)
    private String scores;

    protected Assessment() {}

    Assessment(AssessmentDraft draft, InstrumentForm form, ActorRef actor, Instant now) {
        super(AssessmentId.next().value(), actor, now);
        this.subjectKind = draft.subject().kind();
        this.subject = draft.subject().id();
        this.instrument = draft.instrument().value();
        this.organisation = draft.organisation().value();
        this.assessedOn = draft.assessedOn();
        this.answers = Json.array(draft.answers());
        this.scores = Json.array(Scoring.of(form, Answers.numbers(draft.answers())));
    }

    AssessmentRecorded recorded(Instrument with) {
        return new AssessmentRecorded(
                id(), version(), subject(), organisation(), with.id(), with.code(), with.number(), assessedOn);
    }

    public AssessmentId id() {
        return new AssessmentId(uuid());
    }

    public SubjectRef subject() {
        return new SubjectRef(subjectKind, subject);
    }

    /** With which version it was made. */
    public InstrumentId instrument() {
        return new InstrumentId(instrument);
    }

    /** In whose name it was made. */
    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Who recorded it: opaque, as in the token. */
    public String author() {
        return createdBy();
    }

    public LocalDate assessedOn() {
        return assessedOn;
    }

    /** What was answered, in the order in which it was given. */
    public List<GivenAnswer> answers() {
        return List.of(Json.read(answers, GivenAnswer[].class));
    }

    /** What that comes to, in the order of the scales. */
    public List<Score> scores() {
        return List.of(Json.read(scores, Score[].class));
    }
}
