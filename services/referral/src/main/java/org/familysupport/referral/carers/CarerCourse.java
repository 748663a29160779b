package org.familysupport.referral.carers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.events.referral.CarerCourseId;
import org.familysupport.events.referral.CarerCourseOpened;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/** A course of the school of foster parents. */
@Entity
@Table(name = "carer_courses")
public class CarerCourse extends Aggregate {
    @Column(updatable = false)
    private UUID organisation;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private int sessions;

    @Column(name = "first_day", updatable = false)
    private LocalDate from;

    @Column(name = "last_day", updatable = false)
    private @Nullable LocalDate to;

    protected CarerCourse() {}

    CarerCourse(CourseDraft draft, ActorRef actor, Instant now) {
        super(CarerCourseId.next().value(), actor, now);
        this.organisation = draft.organisation().value();
        this.title = draft.title();
        this.sessions = draft.sessions();
        this.from = draft.from();
        this.to = draft.to();
    }

    CarerCourseOpened opened() {
        return new CarerCourseOpened(id(), version(), organisation(), sessions, from, to);
    }

    public CarerCourseId id() {
        return new CarerCourseId(uuid());
    }

    /** Who holds it. */
    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public String title() {
        return title;
    }

    /** How many sessions it has. */
    public int sessions() {
        return sessions;
    }

    public LocalDate from() {
        return from;
    }

    public @Nullable LocalDate to() {
        return to;
    }
}
