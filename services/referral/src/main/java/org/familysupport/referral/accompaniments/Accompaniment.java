package org.familysupport.referral.accompaniments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.AccompanimentArchived;
import org.familysupport.events.referral.AccompanimentClosed;
import org.familysupport.events.referral.AccompanimentCuratorNamed;
import org.familysupport.events.referral.AccompanimentFact;
import org.familysupport.events.referral.AccompanimentFollowedUp;
import org.familysupport.events.referral.AccompanimentGranted;
import org.familysupport.events.referral.AccompanimentId;
import org.familysupport.events.referral.AccompanimentIdentified;
import org.familysupport.events.referral.AccompanimentProcedureStarted;
import org.familysupport.events.referral.AccompanimentRefused;
import org.familysupport.events.referral.AccompanimentReopened;
import org.familysupport.events.referral.AccompanimentResumed;
import org.familysupport.events.referral.AccompanimentReviewed;
import org.familysupport.events.referral.AccompanimentSuspended;
import org.familysupport.events.registry.AgreementId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.SpecialistId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/** One accompaniment of one family or person, from the thought of it to the archive. */
@Entity
@Table(name = "accompaniments")
public class Accompaniment extends Aggregate {
    @Column(name = "subject_kind", updatable = false)
    private SubjectKind subjectKind;

    @Column(name = "subject_id", updatable = false)
    private UUID subject;

    @Column(updatable = false)
    private String ground;

    private AccompanimentBasis basis;

    @Column(name = "identified_at", updatable = false)
    private Instant identifiedAt;

    private AccompanimentStatus status;

    @Column(name = "status_since")
    private Instant statusSince;

    private @Nullable String reason;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    private @Nullable String document;

    @Column(name = "legal_act")
    private @Nullable UUID legalAct;

    @Column(name = "valid_from")
    private @Nullable LocalDate from;

    @Column(name = "valid_to")
    private @Nullable LocalDate to;

    private @Nullable UUID curator;

    @Column(name = "curator_organisation")
    private @Nullable UUID curatorOrganisation;

    @Column(name = "curator_since")
    private @Nullable Instant curatorSince;

    @Column(name = "review_on")
    private @Nullable LocalDate reviewOn;

    @Column(name = "reviewed_on")
    private @Nullable LocalDate reviewedOn;

    private @Nullable String outcome;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "follow_up_on")
    private @Nullable LocalDate followUpOn;

    @Column(name = "followed_up_on")
    private @Nullable LocalDate followedUpOn;

    private @Nullable String note;

    protected Accompaniment() {}

    Accompaniment(AccompanimentDraft draft, ActorRef actor, Instant now) {
        super(AccompanimentId.next().value(), actor, now);
        this.subjectKind = draft.subject().kind();
        this.subject = draft.subject().id();
        this.ground = draft.ground();
        this.basis = draft.basis();
        this.identifiedAt = now;
        this.status = AccompanimentStatus.IDENTIFIED;
        this.statusSince = now;
        this.note = draft.note();
    }

    /** Somebody thought of it. */
    AccompanimentIdentified identified() {
        return new AccompanimentIdentified(
                id(), version(), subject(), new OrganisationId(createdByOrganisation()), ground, identifiedAt);
    }

    /** Does an act that leads to a status. */
    AccompanimentFact take(
            AccompanimentAct act,
            AccompanimentStatus then,
            AccompanimentWords words,
            OrganisationId by,
            ActorRef actor,
            Instant now) {
        AccompanimentFact fact = change(act, words, by, now);
        if (status != then) {
            status = then;
            statusSince = now;
            reason = words.reason();
        }
        note = words.note() == null ? note : words.note();
        changed(actor, now);
        return fact;
    }

    private AccompanimentFact change(AccompanimentAct act, AccompanimentWords words, OrganisationId by, Instant now) {
        return switch (act) {
            case PROCEDURE -> new AccompanimentProcedureStarted(id(), nextVersion(), subject(), by, now);
            case GRANTING -> grant(words, by);
            case REFUSAL -> refuse(words, by);
            case CURATORSHIP -> lead(words, by, now);
            case REVIEW -> review(words, by);
            case SUSPENSION -> new AccompanimentSuspended(id(), nextVersion(), subject(), by, why(words), now);
            case RESUMPTION -> new AccompanimentResumed(id(), nextVersion(), subject(), by, now);
            case CLOSURE -> close(words, by, now);
            case REOPENING -> reopen(words, by, now);
            case FOLLOW_UP_VISIT -> followUp(words, by);
            case ARCHIVING -> archive(by, now);
        };
    }

    private AccompanimentFact grant(AccompanimentWords words, OrganisationId by) {
        LocalDate first = Objects.requireNonNull(words.from());
        decide(words);
        from = first;
        to = words.to();
        reviewOn = words.reviewOn();
        return new AccompanimentGranted(
                id(), nextVersion(), subject(), by, Objects.requireNonNull(words.on()), words.legalAct(), first, to);
    }

    private AccompanimentFact refuse(AccompanimentWords words, OrganisationId by) {
        decide(words);
        return new AccompanimentRefused(
                id(), nextVersion(), subject(), by, Objects.requireNonNull(words.on()), words.legalAct(), why(words));
    }

    private void decide(AccompanimentWords words) {
        AgreementId act = words.legalAct();
        decidedOn = words.on();
        document = words.document();
        legalAct = act == null ? null : act.value();
    }

    private AccompanimentFact lead(AccompanimentWords words, OrganisationId by, Instant now) {
        SpecialistId who = Objects.requireNonNull(words.curator());
        curator = who.value();
        curatorOrganisation = by.value();
        curatorSince = now;
        return new AccompanimentCuratorNamed(id(), nextVersion(), subject(), by, who, now);
    }

    private AccompanimentFact review(AccompanimentWords words, OrganisationId by) {
        LocalDate day = Objects.requireNonNull(words.on());
        reviewedOn = day;
        reviewOn = words.reviewOn();
        return new AccompanimentReviewed(id(), nextVersion(), subject(), by, day, reviewOn);
    }

    private AccompanimentFact close(AccompanimentWords words, OrganisationId by, Instant now) {
        String how = Objects.requireNonNull(words.outcome());
        reviewOn = null;
        outcome = how;
        closedAt = now;
        followUpOn = words.followUpOn();
        return new AccompanimentClosed(id(), nextVersion(), subject(), by, how, followUpOn, now);
    }

    private AccompanimentFact reopen(AccompanimentWords words, OrganisationId by, Instant now) {
        outcome = null;
        closedAt = null;
        followUpOn = null;
        return new AccompanimentReopened(id(), nextVersion(), subject(), by, why(words), now);
    }

    private AccompanimentFact followUp(AccompanimentWords words, OrganisationId by) {
        LocalDate day = Objects.requireNonNull(words.on());
        followedUpOn = day;
        followUpOn = words.followUpOn();
        return new AccompanimentFollowedUp(id(), nextVersion(), subject(), by, day, followUpOn);
    }

    private AccompanimentFact archive(OrganisationId by, Instant now) {
        followUpOn = null;
        return new AccompanimentArchived(id(), nextVersion(), subject(), by, now);
    }

    private static String why(AccompanimentWords words) {
        return Objects.requireNonNull(words.reason());
    }

    public AccompanimentId id() {
        return new AccompanimentId(uuid());
    }

    public SubjectRef subject() {
        return new SubjectRef(subjectKind, subject);
    }

    /** Code of the list {@code accompaniment-ground}. */
    public String ground() {
        return ground;
    }

    public AccompanimentBasis basis() {
        return basis;
    }

    public Instant identifiedAt() {
        return identifiedAt;
    }

    public AccompanimentStatus status() {
        return status;
    }

    public Instant statusSince() {
        return statusSince;
    }

    /** Why it is where it is, where that needs a reason. */
    public @Nullable String reason() {
        return reason;
    }

    /** The day of the decision. */
    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    /** Number of the decision's document. */
    public @Nullable String document() {
        return document;
    }

    public @Nullable UUID legalAct() {
        return legalAct;
    }

    /** First day of what was granted. */
    public @Nullable LocalDate from() {
        return from;
    }

    /** Last day of what was granted. */
    public @Nullable LocalDate to() {
        return to;
    }

    /** The specialist who leads it. */
    public @Nullable UUID curator() {
        return curator;
    }

    /** Whether this specialist leads it, for this organisation. */
    boolean isLedBy(SpecialistId who, OrganisationId by) {
        return who.value().equals(curator) && by.value().equals(curatorOrganisation);
    }

    /** For whom the curator works. */
    public @Nullable UUID curatorOrganisation() {
        return curatorOrganisation;
    }

    public @Nullable Instant curatorSince() {
        return curatorSince;
    }

    /** When to look through the case, next; null once it is closed. */
    public @Nullable LocalDate reviewOn() {
        return reviewOn;
    }

    /** When somebody looked through it last. */
    public @Nullable LocalDate reviewedOn() {
        return reviewedOn;
    }

    /** Code of the list {@code accompaniment-outcome}. */
    public @Nullable String outcome() {
        return outcome;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    /** When to look how they are, next. */
    public @Nullable LocalDate followUpOn() {
        return followUpOn;
    }

    /** When somebody looked last. */
    public @Nullable LocalDate followedUpOn() {
        return followedUpOn;
    }

    public @Nullable String note() {
        return note;
    }
}
