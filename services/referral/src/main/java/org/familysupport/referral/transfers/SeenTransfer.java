package org.familysupport.referral.transfers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.referral.families.Preview;
import org.familysupport.referral.handovers.Seat;
import org.familysupport.referral.handovers.Side;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as one caller may see it: from the seats that it or the bodies under it hold.
 *
 * @param asSource whether the caller stands for who offers; then it sees everything
 * @param own the offers to receivers for which the caller stands
 * @param access what the caller may know of the subject now; null for nothing
 * @param preview what receivers may know before they accept
 * @param checklist what follows the responsibility, by kinds
 */
public record SeenTransfer(
        Transfer transfer,
        Caller caller,
        boolean asSource,
        List<TransferOffer> own,
        @Nullable Access access,
        Preview preview,
        List<ChecklistItem> checklist) {
    public SeenTransfer {
        own = List.copyOf(own);
        checklist = List.copyOf(checklist);
    }

    /** As its source, who is responsible, sees it when it has just been sent. */
    static SeenTransfer sent(Transfer transfer, Caller caller) {
        Access own = new Access(Access.Profile.FULL, "referral");
        Preview forReceiversOnly = new Preview(null, List.of());
        return new SeenTransfer(transfer, caller, true, List.of(), own, forReceiversOnly, List.of());
    }

    /** The same when items of further kinds have followed as well. */
    SeenTransfer followedBy(List<ChecklistItem> further) {
        List<ChecklistItem> items = Stream.concat(checklist.stream(), further.stream())
                .sorted(Comparator.comparing(ChecklistItem::kind))
                .toList();
        return new SeenTransfer(transfer, caller, asSource, own, access, preview, items);
    }

    /** The version for this caller: the source's is the transfer's, a receiver's that of its own offer, or the sum of several. */
    public long version() {
        return asSource
                ? transfer.version()
                : own.stream().mapToLong(TransferOffer::version).sum();
    }

    /** Where it stands for this caller. */
    public TransferStatus status() {
        return asSource ? transfer.status() : leading().status();
    }

    /** Who has taken it or, for a receiver, itself. */
    public @Nullable OrganisationId target() {
        return asSource ? transfer.target() : leading().receiver();
    }

    /** The offers this caller may see. */
    public List<TransferOffer> offers() {
        return asSource ? transfer.offers() : own;
    }

    /** What the caller may do now. */
    public List<TransferAct> allowedActs() {
        List<TransferAct> acts = new ArrayList<>();
        if (asSource) {
            acts.addAll(TransferPolicy.allowed(transfer.status(), Side.SOURCE, access, caller));
        }
        own.forEach(offer -> acts.addAll(TransferPolicy.allowed(offer.status(), Side.TARGET, access, caller)));
        return acts.stream().distinct().toList();
    }

    /** Of several own offers the one that goes on. */
    private TransferOffer leading() {
        return own.stream()
                .filter(offer -> offer.asked() || offer.taken())
                .findFirst()
                .orElseGet(own::getFirst);
    }

    TransferStatus statusAt(Seat seat) {
        return seat.side() == Side.SOURCE ? transfer.status() : offerAt(seat).status();
    }

    TransferOffer offerAt(Seat seat) {
        return transfer.offerTo(seat.organisation()).orElseThrow(Refused::notFound);
    }

    /**
     * The seat from which the caller does an act.
     *
     * @param chosen the organisation it named, or null
     * @throws Refused 403 when no seat of the caller's may ever do it, 422 when it stands for several, none of them its own
     *     organisation, and names none
     */
    Seat seatFor(TransferAct act, @Nullable OrganisationId chosen) {
        List<Seat> seats = new ArrayList<>();
        if (asSource && act.belongsTo(Side.SOURCE)) {
            seats.add(new Seat(Side.SOURCE, transfer.source()));
        }
        if (act.belongsTo(Side.TARGET)) {
            own.forEach(offer -> seats.add(new Seat(Side.TARGET, offer.receiver())));
        }
        return Seat.of(seats, seat -> act.from(statusAt(seat)).isPresent(), chosen, caller);
    }
}
