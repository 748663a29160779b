package org.familysupport.referral.referrals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.referral.consents.ConsentLimits;
import org.familysupport.referral.deadlines.Deadline;
import org.familysupport.referral.families.Preview;
import org.familysupport.referral.handovers.Seat;
import org.familysupport.referral.handovers.Side;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.jspecify.annotations.Nullable;

/**
 * A referral as one caller may see it: from the seats that it or the bodies under it hold.
 *
 * @param standsAsSource in whose name the caller stands on the source's side, and sees everything: the source, or the
 *     organisation that has taken over the responsibility since, beside its own task where it was asked itself, so that what
 *     was begun has somebody to end it
 * @param leadsAgain whether who asked had handed the subject over and is responsible again, and who has taken it over is not: somebody
 *     came back by the registry, and so it is for who asked to end it
 * @param own the tasks of receivers for which the caller stands
 * @param access what the caller may know of the subject now, whatever gives it; null for nothing
 * @param preview what receivers may know before they accept
 * @param openTo organisations for which the caller stands, and to which it stands or stood open without naming them
 * @param mayAsk whether the source's side may ask somebody for this now
 * @param forRegion whether the caller may turn the second key for the region; it knows nobody by that
 * @param receipts how it came to each receiver
 * @param deliveries how many services each receiver gave within it
 * @param outputs the latest of these services; for the source
 */
public record SeenReferral(
        Referral referral,
        Caller caller,
        @Nullable OrganisationId standsAsSource,
        boolean leadsAgain,
        List<ReferralTask> own,
        @Nullable Access access,
        Preview preview,
        List<OrganisationId> openTo,
        boolean mayAsk,
        boolean forRegion,
        Map<UUID, Receipt> receipts,
        Map<UUID, Integer> deliveries,
        List<Output> outputs) {
    private static final String SERVICE = "referral";

    public SeenReferral {
        own = List.copyOf(own);
        openTo = List.copyOf(openTo);
        receipts = Map.copyOf(receipts);
        deliveries = Map.copyOf(deliveries);
        outputs = List.copyOf(outputs);
    }

    /** As its source sees it when it has just been sent: nobody has answered, nothing was given. */
    static SeenReferral sent(Referral referral, Caller caller, Access access) {
        Preview forReceiversOnly = new Preview(null, List.of());
        return new SeenReferral(
                referral,
                caller,
                referral.source(),
                false,
                List.of(),
                access,
                forReceiversOnly,
                List.of(),
                true,
                false,
                Map.of(),
                Map.of(),
                List.of());
    }

    SeenReferral with(List<Output> found) {
        return new SeenReferral(
                referral,
                caller,
                standsAsSource,
                leadsAgain,
                own,
                access,
                preview,
                openTo,
                mayAsk,
                forRegion,
                receipts,
                deliveries,
                found);
    }

    /** As who has taken it sees it then: by its own task, and as much as that opens. */
    SeenReferral takenBy(OrganisationId organisation) {
        return new SeenReferral(
                referral,
                caller,
                standsAsSource,
                leadsAgain,
                own.isEmpty() ? referral.taskOf(organisation).stream().toList() : own,
                opened(),
                preview,
                openTo,
                mayAsk,
                forRegion,
                receipts,
                deliveries,
                outputs);
    }

    private Access opened() {
        ConsentLimits limits = referral.limits();
        return limits == null
                ? new Access(Access.Profile.FULL, SERVICE)
                : new Access(Access.Profile.PART, SERVICE, Set.copyOf(limits.dataClasses()));
    }

    /** Whether the caller stands on the source's side. */
    public boolean asSource() {
        return standsAsSource != null;
    }

    /**
     * Whether the caller stands there as who has handed the subject over since: it reads on what it had asked for, and nothing by which it
     * would learn where the subject has gone.
     */
    boolean handedOver() {
        return standsAsSource != null && handedOverBy(standsAsSource);
    }

    /** Whether the caller stands on a side of it, and so may know about whom it is. */
    public boolean onASide() {
        return asSource() || !own.isEmpty();
    }

    /**
     * Who asks, for this caller: who leads the referral now knows it as its own. To others it stays who asked; where the family has
     * gone since is not theirs to know.
     */
    public OrganisationId requester() {
        OrganisationId led = referral.answering();
        return led.equals(standsAsSource) ? led : referral.source();
    }

    /** Whether the caller has no right to know of it. */
    boolean hidden() {
        return !onASide() && !forRegion && openTo.isEmpty();
    }

    /** Whether it stood open to the caller, and another has it: nothing of it is left to see. */
    boolean gone() {
        return !onASide() && !forRegion && referral.target() != null;
    }

    /**
     * The version for this caller: the source's is the referral's, a receiver's that of its own task, or the sum of several
     * (ADR 8), so that unrelated receivers do not make each other stale.
     */
    public long version() {
        return asSource() || own.isEmpty()
                ? referral.version()
                : own.stream().mapToLong(ReferralTask::version).sum();
    }

    /** When what this caller sees of it changed last: as its version, that of a receiver is not moved by what others do. */
    public Instant changedAt() {
        return asSource() || own.isEmpty()
                ? referral.changedAt()
                : own.stream()
                        .map(ReferralTask::statusSince)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }

    /** Where it stands for this caller. */
    public ReferralStatus status() {
        return asSource() || own.isEmpty() ? referral.status() : leading().status();
    }

    /** How it stands beside its status for this caller. */
    public @Nullable String businessStatus() {
        return asSource() || own.isEmpty()
                ? referral.businessStatus()
                : leading().businessStatus();
    }

    /** Who has it or, for a receiver, itself. */
    public @Nullable OrganisationId target() {
        return asSource() || own.isEmpty() ? referral.target() : leading().receiver();
    }

    /** Whether this caller may read what was written for who accepts. */
    public boolean opensTexts(Instant now) {
        return asSource() || own.stream().anyMatch(task -> task.mayRead(now));
    }

    /** The tasks this caller may see. */
    public List<ReferralTask> tasks() {
        return asSource() || forRegion ? referral.tasks() : own;
    }

    /** How a task came to its receiver; shown to the source. */
    public Receipt receiptOf(ReferralTask task) {
        return receipts.getOrDefault(task.receiver().value(), Receipt.NONE);
    }

    /**
     * What was said at the last of a task, for who stands on a side; not to who has handed the subject over what its successor has said,
     * unless that is said to a receiver for which the caller stands.
     */
    public @Nullable String noteOf(ReferralTask task) {
        boolean ofAnother = handedOver()
                && task.notedBySuccessor()
                && own.stream().noneMatch(it -> it.id().equals(task.id()));
        return onASide() && !ofAnother ? task.note() : null;
    }

    /** The terms this caller may see: a receiver its own; the source all, and when it has handed the subject over, those of receivers. */
    public List<Deadline> deadlines() {
        return referral.terms().running().stream().filter(this::shows).toList();
    }

    private boolean shows(Deadline term) {
        if (asSource()) {
            return !handedOver() || ReferralTerms.isOfReceiver(term, referral);
        }
        return own.stream().anyMatch(task -> task.receiver().value().equals(term.party()));
    }

    /** What the caller may do now. */
    public List<ReferralAct> allowedActs() {
        return seats().stream()
                .flatMap(seat ->
                        ReferralPolicy.allowed(
                                        standingAt(seat),
                                        seat.side(),
                                        referral.mayGoOn(),
                                        rightAt(seat, access),
                                        caller)
                                .stream()
                                .filter(act -> ReferralPolicy.mayAskOthers(act, seat.side(), mayAsk)
                                        .allowed()))
                .distinct()
                .toList();
    }

    /**
     * What a right to the subject is worth in a seat: nothing in that of who has handed it over, whatever else has given that right
     * since.
     */
    @Nullable
    Access rightAt(Seat seat, @Nullable Access right) {
        return seat.side() == Side.SOURCE && handedOverBy(seat.organisation()) ? null : right;
    }

    private boolean handedOverBy(OrganisationId organisation) {
        return !leadsAgain && referral.handedOverBy(organisation);
    }

    /** Of several own tasks the one that goes on. */
    private ReferralTask leading() {
        return own.stream().filter(task -> task.status().live()).findFirst().orElseGet(own::getFirst);
    }

    /** Where somebody in a seat stands. */
    ReferralStatus statusAt(Seat seat) {
        return standingAt(seat).status();
    }

    /** How it stands for somebody in a seat. */
    Position standingAt(Seat seat) {
        return seat.side() == Side.TARGET ? referral.standingOf(taskAt(seat)) : referral.standing();
    }

    /** How many services the one in a seat gave within it. */
    int deliveriesBy(Seat seat) {
        return deliveries.getOrDefault(seat.organisation().value(), 0);
    }

    ReferralTask taskAt(Seat seat) {
        return referral.taskOf(seat.organisation()).orElseThrow(Refused::notFound);
    }

    /**
     * The seat from which the caller does an act.
     *
     * @param chosen the organisation it named, or null
     * @throws Refused 403 when no seat of the caller's may ever do it, 422 when it stands for several, none of them its own
     *     organisation, and names none
     */
    Seat seatFor(ReferralAct act, @Nullable OrganisationId chosen) {
        List<Seat> seats = seats().stream()
                .filter(seat -> ReferralLifecycle.belongsTo(act, seat.side()))
                .toList();
        return Seat.of(seats, seat -> mayFollow(act, seat), chosen, caller);
    }

    private boolean mayFollow(ReferralAct act, Seat seat) {
        return ReferralLifecycle.step(standingAt(seat), act, seat.side()).isPresent();
    }

    private List<Seat> seats() {
        List<Seat> seats = new ArrayList<>();
        if (standsAsSource != null) {
            seats.add(new Seat(Side.SOURCE, standsAsSource));
        }
        own.forEach(task -> seats.add(new Seat(Side.TARGET, task.receiver())));
        openTo.stream()
                .filter(organisation ->
                        own.stream().noneMatch(task -> task.receiver().equals(organisation)))
                .forEach(organisation -> seats.add(new Seat(Side.POOL, organisation)));
        if (forRegion) {
            seats.add(new Seat(Side.REGION, new OrganisationId(caller.organisation())));
        }
        return seats;
    }
}
