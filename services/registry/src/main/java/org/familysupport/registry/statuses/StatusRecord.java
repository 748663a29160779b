package org.familysupport.registry.statuses;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.events.registry.RestrictedStatusEnded;
import org.familysupport.events.registry.RestrictedStatusEnteredInError;
import org.familysupport.events.registry.RestrictedStatusRecorded;
import org.familysupport.events.registry.StatusEnded;
import org.familysupport.events.registry.StatusEnteredInError;
import org.familysupport.events.registry.StatusFact;
import org.familysupport.events.registry.StatusHeld;
import org.familysupport.events.registry.StatusId;
import org.familysupport.events.registry.StatusRecorded;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.time.Span;
import org.familysupport.persistence.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/** A status that a person or family held, as a body established it; what was entered by mistake stays readable as that. */
@Entity
@Table(name = "statuses")
public class StatusRecord extends Aggregate implements Personal {
    @Column(name = "subject_kind", updatable = false)
    private String subjectKind;

    @Column(name = "subject_id", updatable = false)
    private UUID subject;

    @Column(updatable = false)
    private String code;

    @Column(name = "data_class", updatable = false)
    private String dataClass;

    @Column(name = "since", updatable = false)
    private LocalDate from;

    @Column(name = "since_birth_of", updatable = false)
    private @Nullable UUID fromBirthOf;

    @Column(name = "until")
    private @Nullable LocalDate to;

    @Column(name = "until_birth_of")
    private @Nullable UUID toBirthOf;

    @Column(name = "issued_by", updatable = false)
    private @Nullable UUID issuedBy;

    @Column(updatable = false)
    private @Nullable String issuer;

    @Embedded
    private @Nullable StatusDocument document;

    @Column(name = "in_error")
    private boolean inError;

    protected StatusRecord() {}

    StatusRecord(StatusDraft draft, StatusGround ground, ActorRef actor, Instant now) {
        super(draft.id() == null ? StatusId.next().value() : draft.id(), actor, now);
        this.subjectKind = draft.subject().kind().code();
        this.subject = draft.subject().id();
        this.code = draft.code();
        this.dataClass = StatusKinds.dataClass(draft.code());
        this.from = draft.from();
        this.fromBirthOf = ground.fromBirthOf();
        this.to = draft.to();
        this.toBirthOf = ground.toBirthOf();
        this.issuedBy = draft.issuedBy();
        this.issuer = draft.issuer();
        this.document = draft.document();
    }

    StatusFact recorded() {
        return StatusKinds.isRestricted(code)
                ? new RestrictedStatusRecorded(id(), version(), held())
                : new StatusRecorded(id(), version(), held());
    }

    /**
     * Sets its last day, or an earlier one than was set.
     *
     * @param birthOf whose birth the last day is, or null
     */
    StatusFact end(LocalDate lastDay, @Nullable UUID birthOf, ActorRef actor, Instant now) {
        mustStand();
        if (to != null && !lastDay.isBefore(to)) {
            throw StatusProblem.STATUS_HAS_ENDED.refused();
        }
        if (lastDay.isBefore(from)) {
            throw StatusProblem.STATUS_ENDS_BEFORE_IT_BEGINS.refused();
        }
        to = lastDay;
        toBirthOf = birthOf;
        changed(actor, now);
        return StatusKinds.isRestricted(code)
                ? new RestrictedStatusEnded(id(), nextVersion(), held())
                : new StatusEnded(id(), nextVersion(), held());
    }

    /** It was never held. */
    StatusFact enteredInError(ActorRef actor, Instant now) {
        mustStand();
        inError = true;
        changed(actor, now);
        return StatusKinds.isRestricted(code)
                ? new RestrictedStatusEnteredInError(id(), nextVersion(), held())
                : new StatusEnteredInError(id(), nextVersion(), held());
    }

    private void mustStand() {
        if (inError) {
            throw StatusProblem.STATUS_WAS_ENTERED_IN_ERROR.refused();
        }
    }

    private StatusHeld held() {
        return new StatusHeld(
                subject(),
                code,
                dataClass,
                fromBirthOf == null ? from : null,
                person(fromBirthOf),
                toBirthOf == null ? to : null,
                person(toBirthOf),
                issuedBy == null ? null : new OrganisationId(issuedBy));
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    public StatusId id() {
        return new StatusId(uuid());
    }

    public SubjectRef subject() {
        return new SubjectRef(SubjectKind.of(subjectKind), subject);
    }

    public String code() {
        return code;
    }

    public String dataClass() {
        return dataClass;
    }

    public Span span() {
        return new Span(from, to);
    }

    public @Nullable UUID issuedBy() {
        return issuedBy;
    }

    public @Nullable String issuer() {
        return issuer;
    }

    public @Nullable StatusDocument document() {
        return document;
    }

    public boolean inError() {
        return inError;
    }

    @Override
    public String toString() {
        return "Status " + uuid();
    }
}
