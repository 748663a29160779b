package org.familysupport.referral.consilia;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.familysupport.events.referral.ConsiliumId;
import org.familysupport.events.referral.PlanRequest;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.referral.RouteId;
import org.familysupport.events.referral.SittingCancelled;
import org.familysupport.events.referral.SittingDecided;
import org.familysupport.events.referral.SittingFact;
import org.familysupport.events.referral.SittingHeld;
import org.familysupport.events.referral.SittingId;
import org.familysupport.events.referral.SittingItemWithdrawn;
import org.familysupport.events.referral.SittingOutcome;
import org.familysupport.events.referral.SittingPlanned;
import org.familysupport.events.referral.SittingProtocolSigned;
import org.familysupport.events.referral.SittingQuestion;
import org.familysupport.events.referral.SittingVoteCast;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/** A sitting of a consilium: its agenda, who was there, the votes, the protocol, and what was put under way. */
@Entity
@Table(name = "sittings")
public class Sitting extends Aggregate {
    private static final SittingParts NONE =
            new SittingParts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Of the list {@code sitting-cancellation}. */
    private static final String NOTHING_LEFT = "withdrawn";

    @Column(name = "consilium_id", updatable = false)
    private UUID consilium;

    @Column(updatable = false)
    private UUID organisation;

    @Column(name = "planned_on", updatable = false)
    private LocalDate plannedOn;

    private SittingStatus status;
    private @Nullable String reason;
    private @Nullable Integer members;

    @Column(name = "held_at")
    private @Nullable Instant heldAt;

    private @Nullable String protocol;

    @Column(name = "signed_on")
    private @Nullable LocalDate signedOn;

    @Transient
    private SittingParts parts = NONE;

    protected Sitting() {}

    Sitting(Consilium of, SittingDraft draft, ActorRef actor, Instant now) {
        super(SittingId.next().value(), actor, now);
        this.consilium = of.uuid();
        this.organisation = of.organisation().value();
        this.plannedOn = draft.plannedOn();
        this.status = SittingStatus.PLANNED;
        List<SittingItem> items = new ArrayList<>();
        draft.agenda()
                .forEach(line -> items.add(
                        new SittingItem(items.size() + 1, line.subject(), line.words(), null, null, null, null)));
        this.parts = SittingParts.planned(items, draft.invitees(), draft.materials());
    }

    /** Gives it the parts that were read with it. */
    Sitting with(SittingParts read) {
        parts = read;
        return this;
    }

    SittingPlanned planned() {
        return new SittingPlanned(
                id(),
                version(),
                new ConsiliumId(consilium),
                organisation(),
                plannedOn,
                parts.items().stream()
                        .map(item -> new SittingQuestion(item.number(), item.subject()))
                        .toList(),
                createdAt());
    }

    /** A line is taken off the agenda; one with nothing left on it will not be held. */
    SittingFact withdraw(SittingItem line, ActorRef actor, Instant now) {
        parts = parts.withItems(parts.items().stream()
                .filter(each -> each.number() != line.number())
                .toList());
        if (parts.items().isEmpty()) {
            return cancel(NOTHING_LEFT, actor, now);
        }
        changed(actor, now);
        return new SittingItemWithdrawn(id(), nextVersion(), new SittingQuestion(line.number(), line.subject()), now);
    }

    /** It will not be held. */
    SittingFact cancel(String because, ActorRef actor, Instant now) {
        status = SittingStatus.CANCELLED;
        reason = because;
        changed(actor, now);
        return new SittingCancelled(id(), nextVersion(), because, now);
    }

    /**
     * It was held.
     *
     * @param ofTheDay how many members there were that day, as far as they still worked there
     */
    SittingFact hold(int ofTheDay, List<UUID> present, ActorRef actor, Instant now) {
        status = SittingStatus.HELD;
        members = ofTheDay;
        heldAt = now;
        parts = parts.withPresent(present);
        changed(actor, now);
        return new SittingHeld(id(), nextVersion(), ofTheDay, present.size(), now);
    }

    /** A member votes. */
    SittingFact cast(Vote vote, ActorRef actor, Instant now) {
        List<Vote> all = new ArrayList<>(parts.votes());
        all.add(vote);
        parts = parts.withVotes(all);
        changed(actor, now);
        return new SittingVoteCast(id(), nextVersion(), vote.item(), vote.member(), vote.vote(), now);
    }

    /** The protocol is signed: what it says of each line stands. */
    SittingFact sign(String number, LocalDate day, List<Verdict> verdicts, ActorRef actor, Instant now) {
        Map<Integer, Verdict> byItem = verdicts.stream().collect(Collectors.toMap(Verdict::item, Function.identity()));
        status = SittingStatus.PROTOCOL_SIGNED;
        protocol = number;
        signedOn = day;
        parts = parts.withItems(parts.items().stream()
                .map(item -> {
                    Verdict verdict = byItem.get(item.number());
                    return verdict == null ? item : item.settled(verdict.outcome(), verdict.resolution());
                })
                .toList());
        changed(actor, now);
        return new SittingProtocolSigned(
                id(),
                nextVersion(),
                day,
                parts.items().stream().map(this::outcome).toList(),
                now);
    }

    /** What was adopted is under way. */
    SittingFact decide(
            SittingItem item,
            OrganisationId by,
            List<PlanRequest> plans,
            @Nullable RouteId route,
            List<ReferralId> referrals,
            ActorRef actor,
            Instant now) {
        List<DecisionRequested> all = new ArrayList<>(parts.requested());
        plans.forEach(plan -> all.add(new DecisionRequested(
                item.number(),
                plan.request(),
                DecisionRequested.PLAN,
                plan.kind(),
                plan.organisation().value())));
        referrals.forEach(referral -> all.add(
                new DecisionRequested(item.number(), referral.value(), DecisionRequested.REFERRAL, null, null)));
        SittingItem done = item.underWay(now, route == null ? null : route.value());
        parts = parts.withRequested(all)
                .withItems(parts.items().stream()
                        .map(each -> each.number() == done.number() ? done : each)
                        .toList());
        changed(actor, now);
        return new SittingDecided(id(), nextVersion(), item.number(), item.subject(), by, plans, route, referrals, now);
    }

    private SittingOutcome outcome(SittingItem item) {
        return new SittingOutcome(
                item.number(),
                item.subject(),
                String.valueOf(item.outcome()),
                votes(item.number(), Vote.IN_FAVOUR),
                votes(item.number(), Vote.AGAINST),
                votes(item.number(), "abstained"));
    }

    /** How many voted like this on a line. */
    public int votes(int item, String vote) {
        return (int) parts.votes().stream()
                .filter(each -> each.item() == item && each.vote().equals(vote))
                .count();
    }

    /** Whether more members voted for a line than against it. */
    boolean carried(int item) {
        return votes(item, Vote.IN_FAVOUR) > votes(item, Vote.AGAINST);
    }

    /** Whether a member was there and has not voted on every line. */
    boolean awaits(UUID member) {
        long cast = parts.votes().stream()
                .filter(vote -> vote.member().equals(member))
                .count();
        return parts.present().contains(member) && cast < parts.items().size();
    }

    Optional<SittingItem> item(int number) {
        return parts.items().stream().filter(item -> item.number() == number).findFirst();
    }

    public SittingId id() {
        return new SittingId(uuid());
    }

    public ConsiliumId consilium() {
        return new ConsiliumId(consilium);
    }

    /** Its secretariat. */
    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public LocalDate plannedOn() {
        return plannedOn;
    }

    public SittingStatus status() {
        return status;
    }

    /** Why it was cancelled: code of the list {@code sitting-cancellation}. */
    public @Nullable String reason() {
        return reason;
    }

    /** How many members there were on its day. */
    public @Nullable Integer members() {
        return members;
    }

    public @Nullable Instant heldAt() {
        return heldAt;
    }

    /** Number of the signed protocol. */
    public @Nullable String protocol() {
        return protocol;
    }

    public @Nullable LocalDate signedOn() {
        return signedOn;
    }

    public SittingParts parts() {
        return parts;
    }
}
