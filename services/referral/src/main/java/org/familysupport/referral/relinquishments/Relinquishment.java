package org.familysupport.referral.relinquishments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.referral.RelinquishmentClosed;
import org.familysupport.events.referral.RelinquishmentDecided;
import org.familysupport.events.referral.RelinquishmentDelivered;
import org.familysupport.events.referral.RelinquishmentFact;
import org.familysupport.events.referral.RelinquishmentId;
import org.familysupport.events.referral.RelinquishmentOpened;
import org.familysupport.events.referral.RelinquishmentStepNoted;
import org.familysupport.events.referral.RelinquishmentTeamChanged;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/** That a woman may relinquish her child, with who works on it and what they did. */
@Entity
@Table(name = "relinquishments")
public class Relinquishment extends Aggregate {
    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Column(updatable = false)
    private @Nullable Integer weeks;

    @Column(name = "born_on")
    private @Nullable LocalDate bornOn;

    @Column(updatable = false)
    private @Nullable UUID unit;

    @Column(name = "signal_id", updatable = false)
    private @Nullable UUID signal;

    @Column(updatable = false)
    private @Nullable String territory;

    @Column(updatable = false)
    private @Nullable String note;

    private RelinquishmentStatus status;
    private @Nullable String outcome;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Transient
    private List<TeamMember> team = List.of();

    @Transient
    private List<CaseStep> steps = List.of();

    protected Relinquishment() {}

    Relinquishment(RelinquishmentDraft draft, @Nullable String territory, ActorRef actor, Instant now) {
        super(RelinquishmentId.next().value(), actor, now);
        this.person = draft.person().value();
        this.weeks = draft.weeks();
        this.bornOn = draft.bornOn();
        this.unit = draft.unit();
        this.signal = draft.signal() == null ? null : draft.signal().value();
        this.territory = territory;
        this.note = draft.note();
        this.status = draft.bornOn() == null ? RelinquishmentStatus.OPEN : RelinquishmentStatus.BORN;
        this.team = withOpener(draft.team(), actor);
    }

    /** Who opens it is of the team, whoever else is. */
    private static List<TeamMember> withOpener(List<TeamMember> named, ActorRef opener) {
        List<TeamMember> team = new ArrayList<>(named);
        if (named.stream().noneMatch(member -> member.includes(opener.organisation(), opener.subject()))) {
            team.add(new TeamMember(opener.organisation(), opener.subject()));
        }
        return List.copyOf(team);
    }

    /** Gives it the team and the steps that were read with it. */
    Relinquishment with(List<TeamMember> members, List<CaseStep> done) {
        team = List.copyOf(members);
        steps = List.copyOf(done);
        return this;
    }

    RelinquishmentFact opened() {
        return new RelinquishmentOpened(
                id(),
                version(),
                new OrganisationId(createdByOrganisation()),
                status == RelinquishmentStatus.OPEN,
                createdAt());
    }

    RelinquishmentFact join(TeamMember member, ActorRef actor, Instant now) {
        List<TeamMember> more = new ArrayList<>(team);
        more.add(member);
        team = List.copyOf(more);
        return teamChanged(actor, now);
    }

    RelinquishmentFact leave(TeamMember member, ActorRef actor, Instant now) {
        team = team.stream().filter(each -> !each.equals(member)).toList();
        return teamChanged(actor, now);
    }

    private RelinquishmentFact teamChanged(ActorRef actor, Instant now) {
        changed(actor, now);
        return new RelinquishmentTeamChanged(id(), nextVersion(), by(actor), now);
    }

    RelinquishmentFact note(CaseStep step, ActorRef actor, Instant now) {
        List<CaseStep> more = new ArrayList<>(steps);
        more.add(step);
        steps = List.copyOf(more);
        changed(actor, now);
        return new RelinquishmentStepNoted(id(), nextVersion(), by(actor), step.step(), step.doneOn());
    }

    RelinquishmentFact born(LocalDate on, ActorRef actor, Instant now) {
        bornOn = on;
        status = RelinquishmentStatus.BORN;
        changed(actor, now);
        return new RelinquishmentDelivered(id(), nextVersion(), by(actor));
    }

    RelinquishmentFact decide(String how, LocalDate on, ActorRef actor, Instant now) {
        outcome = how;
        decidedOn = on;
        status = RelinquishmentStatus.DECIDED;
        changed(actor, now);
        return new RelinquishmentDecided(id(), nextVersion(), by(actor), how, on);
    }

    RelinquishmentFact close(ActorRef actor, Instant now) {
        closedAt = now;
        status = RelinquishmentStatus.CLOSED;
        changed(actor, now);
        return new RelinquishmentClosed(id(), nextVersion(), by(actor), now);
    }

    private static OrganisationId by(ActorRef actor) {
        return new OrganisationId(actor.organisation());
    }

    public RelinquishmentId id() {
        return new RelinquishmentId(uuid());
    }

    /** The woman. */
    public PersonId person() {
        return new PersonId(person);
    }

    /** Of pregnancy, on the day it was opened. */
    public @Nullable Integer weeks() {
        return weeks;
    }

    public @Nullable LocalDate bornOn() {
        return bornOn;
    }

    /** Where she is or was looked after. */
    public @Nullable UUID unit() {
        return unit;
    }

    /** By which it came to be known. */
    public @Nullable UUID signal() {
        return signal;
    }

    public @Nullable String note() {
        return note;
    }

    public RelinquishmentStatus status() {
        return status;
    }

    /** Code of the list {@code relinquishment-outcome}. */
    public @Nullable String outcome() {
        return outcome;
    }

    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    /** Who is of the team now. */
    public List<TeamMember> team() {
        return team;
    }

    /** What was done, in the order in which it was noted. */
    public List<CaseStep> steps() {
        return steps;
    }
}
