package org.familysupport.referral.transfers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.familysupport.events.referral.TransferId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.referral.handovers.GiveAccess;
import org.familysupport.referral.handovers.HandOverProblem;
import org.familysupport.referral.handovers.Seat;
import org.familysupport.referral.handovers.StatusReasons;
import org.familysupport.referral.referrals.FollowResponsibility;
import org.familysupport.referral.responsibilities.Handing;
import org.familysupport.referral.responsibilities.MoveResponsibility;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Accepts, rejects or cancels a transfer; with an acceptance responsibility moves in the same transaction. */
@ApplicationScoped
public class ActOnTransfer {
    private final Once once;
    private final Transfers transfers;
    private final MoveResponsibility responsibility;
    private final FollowResponsibility referrals;
    private final OwnerlessItems others;
    private final Checklist checklist;
    private final GiveAccess access;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    ActOnTransfer(
            Once once,
            Transfers transfers,
            MoveResponsibility responsibility,
            FollowResponsibility referrals,
            OwnerlessItems others,
            Checklist checklist,
            GiveAccess access,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.transfers = transfers;
        this.responsibility = responsibility;
        this.referrals = referrals;
        this.others = others;
        this.checklist = checklist;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Does it once per attempt.
     *
     * @param seen the version that the caller saw: the transfer's for its source, its own offer's for a receiver
     * @throws Refused 404 for who is on no side of it; 422 for a reason that does not fit the act, or a caller that stands
     *     for several and names none; 403 for the wrong side or role; 409 {@code taken-by-another} for who
     *     accepts after another, whatever version it saw; 412 when it has changed; 409 with the allowed acts when it is
     *     decided already; 403 for a lost right to the subject of what still waits
     */
    public Uni<Answered<SeenTransfer>> act(
            Attempt attempt, TransferId id, TransferAct act, Version seen, TransferWords words, Caller caller) {
        String reason = words.reason();
        if (reason != null) {
            StatusReasons.mustFit(reason, act.code());
        }
        return once.answer(attempt, () -> actNow(id, act, seen, words, caller), again -> transfers.require(id, caller))
                .onFailure(Constraint.broken("transfer_offers_one_taken"))
                .transform(lost -> HandOverProblem.TAKEN_BY_ANOTHER.refused());
    }

    private Uni<Answered<SeenTransfer>> actNow(
            TransferId id, TransferAct act, Version seen, TransferWords words, Caller caller) {
        return transfers
                .lock(id, caller)
                .chain(() -> transfers.require(id, caller))
                .chain(found -> take(found, act, seen, words))
                .invoke(found -> audit.note(
                        caller, "transfers." + act.code(), found.transfer().subject()))
                .map(found -> new Answered<>(found, Answer.done(id.value(), versionAfter(found, seen))));
    }

    private Uni<SeenTransfer> take(SeenTransfer found, TransferAct act, Version seen, TransferWords words) {
        Seat seat = found.seatFor(act, words.organisation());
        TransferStatus to = TransferGuard.decide(found, seat, act, seen);
        Instant now = clock.instant();
        Transfer transfer = found.transfer();
        TransferStepTaken taken =
                transfer.take(act, to, seat, words, found.caller().actor(), now);
        return transfers
                .writeOffers(transfer)
                .chain(() -> outbox.append(taken.fact()))
                .chain(() -> access.apply(taken.grants()))
                .chain(() -> act == TransferAct.ACCEPTANCE
                        ? hand(found, seat, now)
                        : Uni.createFrom().item(found));
    }

    /** The responsibility moves, and what this service holds of the subject follows it at once. */
    private Uni<SeenTransfer> hand(SeenTransfer found, Seat seat, Instant now) {
        Transfer transfer = found.transfer();
        return responsibility
                .move(handing(transfer, seat), now)
                .chain(() -> referrals.follow(transfer.subject(), transfer.source(), seat.organisation(), now))
                .map(open -> ChecklistItem.settled(ChecklistItem.REFERRALS, open, now))
                .chain(asked -> others.of(transfer.subject(), transfer.source(), seat.organisation(), now)
                        .map(ownerless -> Stream.concat(Stream.of(asked), ownerless.stream())
                                .toList()))
                .invoke(items -> items.forEach(item -> checklist.add(transfer, item)))
                .map(found::followedBy);
    }

    private static Handing handing(Transfer transfer, Seat seat) {
        return new Handing(
                transfer.subject(), transfer.programme(), transfer.source(), seat.organisation(), transfer.uuid());
    }

    /** The source's number goes up with the write at the commit, the offers' have gone up already. */
    private static long versionAfter(SeenTransfer found, Version seen) {
        return found.asSource() ? seen.number() + 1 : found.version();
    }
}
