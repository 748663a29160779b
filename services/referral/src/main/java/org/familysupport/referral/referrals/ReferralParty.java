package org.familysupport.referral.referrals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.referral.handovers.Seat;
import org.familysupport.referral.handovers.Side;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.FamilyWorkers;
import org.jspecify.annotations.Nullable;

/**
 * Where a caller stands in a referral, for the rooms of its papers: what is written, attached and named in it.
 *
 * @param seen the referral from the seats of the caller
 * @param now when
 */
public record ReferralParty(SeenReferral seen, Instant now) {
    public ReferralId referral() {
        return seen.referral().id();
    }

    public SubjectRef subject() {
        return seen.referral().subject();
    }

    /** Who asked. */
    public OrganisationId source() {
        return seen.referral().source();
    }

    /** Who has it, if anybody. */
    public @Nullable OrganisationId target() {
        return seen.referral().target();
    }

    public Caller caller() {
        return seen.caller();
    }

    /** Whether the caller stands on the source's side and so sees what all receivers do. */
    public boolean asSource() {
        return seen.asSource();
    }

    /** The organisation for which the caller reads. */
    public OrganisationId reader() {
        OrganisationId source = seen.standsAsSource();
        return source == null ? Objects.requireNonNull(seen.target()) : source;
    }

    /** Whether the caller stands there as who has handed the subject over since: what another leads now is not for it. */
    public boolean handedOver() {
        return seen.handedOver();
    }

    /**
     * Who has handed the subject over, where the caller reads for it alone: of its side it reads what it wrote itself. Null for who leads,
     * and for a receiver that may read all.
     */
    public @Nullable OrganisationId former() {
        return handedOver() && seen.own().stream().noneMatch(task -> task.mayRead(now)) ? reader() : null;
    }

    /** The receivers for which the caller stands that may read: also before they answer, as long as they are asked. */
    public List<OrganisationId> reading() {
        return seen.own().stream()
                .filter(this::reads)
                .map(ReferralTask::receiver)
                .toList();
    }

    /** The receivers that have yet to answer or that help. */
    public List<OrganisationId> involved() {
        return seen.referral().tasks().stream()
                .filter(task -> task.status().live())
                .map(ReferralTask::receiver)
                .toList();
    }

    /**
     * Goes on for who may read what needs no names; a receiver before it answers too.
     *
     * @throws Refused 404, as for what is not there
     */
    public ReferralParty mustRead() {
        if (!asSource() && reading().isEmpty()) {
            throw Refused.notFound();
        }
        return this;
    }

    /**
     * Goes on for who may read what may name the family: the source, and who has the referral until the end of its tail.
     *
     * @throws Refused 404, as for what is not there
     */
    public ReferralParty mustReadNames() {
        if (!asSource() && seen.own().stream().noneMatch(task -> task.mayRead(now))) {
            throw Refused.notFound();
        }
        return this;
    }

    /**
     * The seat from which the caller writes for one of both sides.
     *
     * @param sides that may write
     * @param chosen the organisation it named, or null
     * @throws Refused 403 for who may not write, 422 for who stands for several and names none, 409 after the end
     */
    public Seat writing(List<Side> sides, @Nullable OrganisationId chosen) {
        Seat seat = Seat.of(seats().filter(it -> sides.contains(it.side())).toList(), this::goesOn, chosen, caller());
        Decision.only(FamilyWorkers.include(caller()) && entitled(seat)).orRefuse();
        if (!goesOn(seat)) {
            throw new Refused(
                    GeneralProblem.STATE_CONFLICT,
                    Map.of("currentState", seen.standingAt(seat).status().code(), "allowedActs", List.of()));
        }
        return seat;
    }

    /**
     * The receiver for which the caller helps or, until the end of the tail, has helped.
     *
     * @throws Refused 403 for who does not
     */
    public OrganisationId helper() {
        FamilyWorkers.only(caller()).orRefuse();
        return seen.own().stream()
                .filter(task -> task.mayRead(now))
                .map(ReferralTask::receiver)
                .findFirst()
                .orElseThrow(() -> new Refused(GeneralProblem.FORBIDDEN));
    }

    private boolean goesOn(Seat seat) {
        return seen.standingAt(seat).status().live();
    }

    /** A source's right is its access to the subject, in full and not stale, while it leads; a receiver's is its task. */
    private boolean entitled(Seat seat) {
        Access right = seen.rightAt(seat, seen.access());
        return seat.side() == Side.SOURCE
                ? right != null && right.mayWrite()
                : reads(seen.taskAt(seat)) || !seen.taskAt(seat).status().live();
    }

    private boolean reads(ReferralTask task) {
        return task.asked() || task.mayRead(now);
    }

    private Stream<Seat> seats() {
        List<Seat> seats = new ArrayList<>();
        OrganisationId source = seen.standsAsSource();
        if (source != null) {
            seats.add(new Seat(Side.SOURCE, source));
        }
        seen.own().forEach(task -> seats.add(new Seat(Side.TARGET, task.receiver())));
        return seats.stream();
    }
}
