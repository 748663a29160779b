package org.familysupport.referral.routes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.referral.RouteClosedEarly;
import org.familysupport.events.referral.RouteFact;
import org.familysupport.events.referral.RouteId;
import org.familysupport.events.referral.RouteOpened;
import org.familysupport.events.referral.RouteStepAdded;
import org.familysupport.events.referral.RouteStepDone;
import org.familysupport.events.referral.RouteStepReferred;
import org.familysupport.events.referral.RouteStepSkipped;
import org.familysupport.events.referral.RouteStepStarted;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/** The route sheet of one child: its steps in their order, and what came of each. */
@Entity
@Table(name = "routes")
public class Route extends Aggregate {
    @Column(name = "subject_kind", updatable = false)
    private SubjectKind subjectKind;

    @Column(name = "subject_id", updatable = false)
    private UUID subject;

    @Column(updatable = false)
    private @Nullable UUID sitting;

    private RouteStatus status;

    private @Nullable String reason;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    /** The region's day on which it was opened: services of days before are none of its steps. */
    @Column(name = "opened_on", updatable = false)
    private LocalDate openedOn;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Transient
    private List<RouteStep> steps = List.of();

    protected Route() {}

    Route(RouteDraft draft, ActorRef actor, Instant now, LocalDate today) {
        super(RouteId.next().value(), actor, now);
        this.subjectKind = draft.subject().kind();
        this.subject = draft.subject().id();
        this.sitting = draft.sitting();
        this.status = RouteStatus.OPEN;
        this.openedAt = now;
        this.openedOn = today;
        List<RouteStep> planned = new ArrayList<>();
        draft.steps().forEach(step -> planned.add(RouteStep.planned(step.at(planned.size() + 1), now)));
        this.steps = List.copyOf(planned);
    }

    /** Gives it the steps that were read with it. */
    Route with(List<RouteStep> read) {
        steps = List.copyOf(read);
        return this;
    }

    RouteOpened opened() {
        return new RouteOpened(
                id(),
                version(),
                subject(),
                new OrganisationId(createdByOrganisation()),
                steps.stream().map(RouteStep::plan).toList(),
                openedAt);
    }

    /** One more step, at the end. */
    RouteFact add(StepDraft draft, ActorRef actor, Instant now) {
        RouteStep added = RouteStep.planned(draft.at(steps.size() + 1), now);
        List<RouteStep> more = new ArrayList<>(steps);
        more.add(added);
        steps = List.copyOf(more);
        changed(actor, now);
        return new RouteStepAdded(id(), nextVersion(), subject(), by(actor), added.plan(), now);
    }

    /** A step is asked for by a referral. */
    RouteFact refer(RouteStep step, ReferralId referral, ActorRef actor, Instant now) {
        replace(step.referred(referral, now));
        changed(actor, now);
        return new RouteStepReferred(id(), nextVersion(), subject(), by(actor), step.number(), referral, now);
    }

    /** Work on a step has begun. */
    RouteFact start(RouteStep step, ActorRef actor, Instant now) {
        replace(step.started(now));
        changed(actor, now);
        return new RouteStepStarted(id(), nextVersion(), subject(), by(actor), step.number(), now);
    }

    /** A step will not be taken; with the last open one the route is completed. */
    RouteFact skip(RouteStep step, String because, ActorRef actor, Instant now) {
        replace(step.skipped(because, now));
        completeIfDone(now);
        changed(actor, now);
        return new RouteStepSkipped(
                id(), nextVersion(), subject(), by(actor), step.number(), because, status.code(), now);
    }

    /** A service was given that is a step; with the last open one the route is completed. */
    RouteFact done(RouteStep step, GivenService it, ActorRef actor, Instant now) {
        replace(step.done(it, now));
        completeIfDone(now);
        changed(actor, now);
        return new RouteStepDone(
                id(),
                nextVersion(),
                subject(),
                by(actor),
                step.number(),
                it.delivery(),
                it.organisation(),
                it.on(),
                status.code());
    }

    /** It ends before all its steps were taken. */
    RouteFact closeEarly(String because, ActorRef actor, Instant now) {
        status = RouteStatus.CLOSED_EARLY;
        reason = because;
        endedAt = now;
        changed(actor, now);
        return new RouteClosedEarly(id(), nextVersion(), subject(), by(actor), because, now);
    }

    /** The first of these steps that is still to be taken; none in a route that has ended. */
    Optional<RouteStep> firstOpen(List<Integer> numbers) {
        return steps.stream()
                .filter(step -> status == RouteStatus.OPEN
                        && numbers.contains(step.number())
                        && step.status().open())
                .findFirst();
    }

    private void completeIfDone(Instant now) {
        if (steps.stream().noneMatch(step -> step.status().open())) {
            status = RouteStatus.COMPLETED;
            endedAt = now;
        }
    }

    private void replace(RouteStep changed) {
        steps = steps.stream()
                .map(step -> step.number() == changed.number() ? changed : step)
                .toList();
    }

    private static OrganisationId by(ActorRef actor) {
        return new OrganisationId(actor.organisation());
    }

    public RouteId id() {
        return new RouteId(uuid());
    }

    public SubjectRef subject() {
        return new SubjectRef(subjectKind, subject);
    }

    /** The sitting of a consilium that decided it. */
    public @Nullable UUID sitting() {
        return sitting;
    }

    public RouteStatus status() {
        return status;
    }

    /** Why it was closed early: code of the list {@code route-reason}. */
    public @Nullable String reason() {
        return reason;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** In their order. */
    public List<RouteStep> steps() {
        return steps;
    }
}
