package org.familysupport.referral.carers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.CarerApplied;
import org.familysupport.events.referral.CarerAttended;
import org.familysupport.events.referral.CarerCertified;
import org.familysupport.events.referral.CarerCourseId;
import org.familysupport.events.referral.CarerEnrolled;
import org.familysupport.events.referral.CarerFact;
import org.familysupport.events.referral.CarerId;
import org.familysupport.events.referral.CarerRefused;
import org.familysupport.events.referral.CarerWithdrawn;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/** Somebody who wants to take a child into care. */
@Entity
@Table(name = "carers")
public class Carer extends Aggregate {
    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Column(updatable = false)
    private UUID organisation;

    @Column(updatable = false)
    private String form;

    @Column(name = "applied_on", updatable = false)
    private LocalDate appliedOn;

    private CarerStatus status;
    private @Nullable String reason;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Transient
    private List<HouseholdAdult> adults = List.of();

    protected Carer() {}

    Carer(CarerDraft draft, ActorRef actor, Instant now) {
        super(CarerId.next().value(), actor, now);
        this.person = draft.person().value();
        this.organisation = draft.organisation().value();
        this.form = draft.form();
        this.appliedOn = draft.appliedOn();
        this.status = CarerStatus.APPLIED;
        this.adults = draft.household().stream()
                .map(adult -> new HouseholdAdult(adult, List.of()))
                .toList();
    }

    /** Gives it the adults that were read with it. */
    Carer with(List<HouseholdAdult> read) {
        adults = List.copyOf(read);
        return this;
    }

    CarerFact applied() {
        return new CarerApplied(id(), version(), organisation(), form, adults.size(), appliedOn);
    }

    /** Adults of the household attend a course from now on. */
    CarerFact enrol(CarerCourseId course, List<UUID> enrolled, ActorRef actor, Instant now) {
        status = CarerStatus.IN_COURSE;
        changed(actor, now);
        return new CarerEnrolled(id(), nextVersion(), organisation(), course, enrolled.size());
    }

    /** How much of it one of them has attended. */
    CarerFact attend(CarerCourseId course, int sessions, @Nullable LocalDate completedOn, ActorRef actor, Instant now) {
        changed(actor, now);
        return new CarerAttended(id(), nextVersion(), organisation(), course, sessions, completedOn);
    }

    CarerFact certify(LocalDate on, ActorRef actor, Instant now) {
        end(CarerStatus.CERTIFIED, null, on, actor, now);
        return new CarerCertified(id(), nextVersion(), organisation(), on);
    }

    CarerFact refuse(String why, LocalDate on, ActorRef actor, Instant now) {
        end(CarerStatus.REFUSED, why, on, actor, now);
        return new CarerRefused(id(), nextVersion(), organisation(), why, on);
    }

    CarerFact withdraw(String why, LocalDate on, ActorRef actor, Instant now) {
        end(CarerStatus.WITHDRAWN, why, on, actor, now);
        return new CarerWithdrawn(id(), nextVersion(), organisation(), why, on);
    }

    private void end(CarerStatus to, @Nullable String why, LocalDate on, ActorRef actor, Instant now) {
        status = to;
        reason = why;
        decidedOn = on;
        changed(actor, now);
    }

    /** Whether an adult of the household is enrolled in a course. */
    boolean attends(UUID adult, UUID course) {
        return adults.stream().anyMatch(each -> each.person().equals(adult) && each.attends(course));
    }

    /** Whether an adult of the household has completed this course. */
    boolean hasCompleted(UUID adult, UUID course) {
        return adults.stream()
                .filter(each -> each.person().equals(adult))
                .flatMap(each -> each.attendances().stream())
                .anyMatch(each -> each.course().equals(course) && each.completedOn() != null);
    }

    /** Whether the candidate has completed a course. */
    boolean hasCompleted() {
        return adults.stream()
                .filter(adult -> adult.person().equals(person))
                .anyMatch(adult -> adult.completedOn().isPresent());
    }

    public CarerId id() {
        return new CarerId(uuid());
    }

    public SubjectRef person() {
        return SubjectRef.person(person);
    }

    /** Who leads. */
    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Code of the list {@code carer-form}. */
    public String form() {
        return form;
    }

    public LocalDate appliedOn() {
        return appliedOn;
    }

    public CarerStatus status() {
        return status;
    }

    /** Why not: code of the list {@code carer-refusal} or {@code carer-withdrawal}. */
    public @Nullable String reason() {
        return reason;
    }

    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    /** The adults of the household whom the reader may know, the candidate among them. */
    public List<HouseholdAdult> adults() {
        return adults;
    }
}
