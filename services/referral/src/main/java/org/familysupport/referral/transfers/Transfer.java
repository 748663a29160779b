package org.familysupport.referral.transfers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.grants.GrantFact;
import org.familysupport.events.referral.TransferAccepted;
import org.familysupport.events.referral.TransferCancelled;
import org.familysupport.events.referral.TransferCompleted;
import org.familysupport.events.referral.TransferFact;
import org.familysupport.events.referral.TransferId;
import org.familysupport.events.referral.TransferRejected;
import org.familysupport.events.referral.TransferRequested;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
import org.familysupport.referral.handovers.Seat;
import org.familysupport.referral.handovers.Side;
import org.jspecify.annotations.Nullable;

/** An offer of responsibility for one subject in one programme, to one or several receivers. */
@Entity
@Table(name = "transfers")
public class Transfer extends Aggregate {
    @Column(name = "subject_kind", updatable = false)
    private SubjectKind subjectKind;

    @Column(name = "subject_id", updatable = false)
    private UUID subject;

    @Column(updatable = false)
    private String programme;

    @Column(updatable = false)
    private UUID source;

    private @Nullable UUID target;
    private TransferStatus status;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private @Nullable String note;

    @Column(name = "requested_at", updatable = false)
    private Instant requestedAt;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Transient
    private List<TransferOffer> offers = List.of();

    protected Transfer() {}

    Transfer(TransferId id, TransferDraft draft, OrganisationId source, ActorRef actor, Instant now) {
        super(id.value(), actor, now);
        this.subjectKind = draft.subject().kind();
        this.subject = draft.subject().id();
        this.programme = draft.programme();
        this.source = source.value();
        this.status = TransferStatus.REQUESTED;
        this.reason = draft.reason();
        this.note = draft.note();
        this.requestedAt = now;
        this.offers = draft.receivers().stream()
                .map(receiver -> new TransferOffer(id.value(), receiver, now))
                .toList();
    }

    /** Gives it the offers that were read with it. */
    Transfer with(List<TransferOffer> read) {
        offers = List.copyOf(read);
        return this;
    }

    /** It was sent: each receiver gets a preview. */
    TransferStepTaken requested() {
        TransferRequested fact = new TransferRequested(
                id(), version(), subject(), programme, source(), receivers(offers), reason, requestedAt);
        return new TransferStepTaken(
                fact,
                offers.stream()
                        .map(offer -> offer.openPreview(subject(), requestedAt))
                        .toList());
    }

    /** Does an act that leads to a status, from one seat: what it does to the offers, to the whole, to the previews. */
    TransferStepTaken take(
            TransferAct act, TransferStatus to, Seat seat, TransferWords words, ActorRef actor, Instant now) {
        List<TransferOffer> concerned = offers.stream()
                .filter(TransferOffer::asked)
                .filter(offer -> seat.side() == Side.SOURCE || offer.receiver().equals(seat.organisation()))
                .toList();
        concerned.forEach(offer -> offer.move(to, words.reason(), words.note(), now));
        List<TransferOffer> lost = List.of();
        if (act == TransferAct.ACCEPTANCE) {
            target = seat.organisation().value();
            acceptedAt = now;
            lost = asked();
            lost.forEach(offer -> offer.lose(now));
        }
        status = asked().isEmpty() ? to : TransferStatus.REQUESTED;
        changed(actor, now);
        List<GrantFact> grants = new ArrayList<>();
        concerned.forEach(offer -> grants.addAll(offer.closePreview(subject(), now)));
        lost.forEach(offer -> grants.addAll(offer.closePreview(subject(), now)));
        return new TransferStepTaken(fact(act, seat, concerned, lost, words, now), grants);
    }

    /** Everything has followed the responsibility. */
    TransferCompleted complete(ActorRef actor, Instant now) {
        offers.stream()
                .filter(TransferOffer::taken)
                .forEach(offer -> offer.move(TransferStatus.COMPLETED, null, null, now));
        status = TransferStatus.COMPLETED;
        completedAt = now;
        changed(actor, now);
        return new TransferCompleted(
                id(), nextVersion(), subject(), programme, source(), Objects.requireNonNull(target()), now);
    }

    private TransferFact fact(
            TransferAct act,
            Seat seat,
            List<TransferOffer> concerned,
            List<TransferOffer> lost,
            TransferWords words,
            Instant now) {
        String because = Objects.requireNonNullElse(words.reason(), "");
        return switch (act) {
            case ACCEPTANCE ->
                new TransferAccepted(
                        id(), nextVersion(), subject(), programme, source(), seat.organisation(), receivers(lost), now);
            case REJECTION ->
                new TransferRejected(
                        id(),
                        nextVersion(),
                        subject(),
                        programme,
                        source(),
                        seat.organisation(),
                        because,
                        status.code(),
                        now);
            case CANCELLATION ->
                new TransferCancelled(
                        id(), nextVersion(), subject(), programme, source(), receivers(concerned), because, now);
        };
    }

    private List<TransferOffer> asked() {
        return offers.stream().filter(TransferOffer::asked).toList();
    }

    private static List<OrganisationId> receivers(List<TransferOffer> offers) {
        return offers.stream().map(TransferOffer::receiver).toList();
    }

    public TransferId id() {
        return new TransferId(uuid());
    }

    public SubjectRef subject() {
        return new SubjectRef(subjectKind, subject);
    }

    /** Code of the list {@code programme}. */
    public String programme() {
        return programme;
    }

    /** Who was responsible when it was requested. */
    public OrganisationId source() {
        return new OrganisationId(source);
    }

    /** Who has taken the responsibility, if anybody. */
    public @Nullable OrganisationId target() {
        return target == null ? null : new OrganisationId(target);
    }

    public TransferStatus status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    public @Nullable String note() {
        return note;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    public @Nullable Instant completedAt() {
        return completedAt;
    }

    /** What each receiver is offered. */
    public List<TransferOffer> offers() {
        return offers;
    }

    Optional<TransferOffer> offerTo(OrganisationId receiver) {
        return offers.stream()
                .filter(offer -> offer.receiver().equals(receiver))
                .findFirst();
    }
}
