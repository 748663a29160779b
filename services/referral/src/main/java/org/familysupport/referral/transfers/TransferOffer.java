package org.familysupport.referral.transfers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.grants.GrantFact;
import org.familysupport.events.grants.GrantId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.id.Uuid7;
import org.familysupport.referral.handovers.HeldGrant;
import org.familysupport.referral.handovers.StatusReasons;
import org.jspecify.annotations.Nullable;

/**
 * What one receiver is offered, and what it answers; a part of the {@link Transfer}.
 *
 * <p>Hibernate only reads it. {@link Transfers} writes all offers of a transfer by one statement.
 */
@Entity
@Table(name = "transfer_offers")
public class TransferOffer {
    @Id
    private UUID id;

    @Column(name = "transfer_id", updatable = false)
    private UUID transfer;

    @Column(updatable = false)
    private UUID receiver;

    @Column(updatable = false)
    private long version;

    @Column(updatable = false)
    private TransferStatus status;

    @Column(name = "status_since", updatable = false)
    private Instant statusSince;

    @Column(updatable = false)
    private @Nullable String reason;

    @Column(updatable = false)
    private @Nullable String note;

    @Column(name = "grant_id", updatable = false)
    private @Nullable UUID grant;

    protected TransferOffer() {}

    TransferOffer(UUID transfer, OrganisationId receiver, Instant now) {
        this.id = Uuid7.next();
        this.transfer = transfer;
        this.receiver = receiver.value();
        this.version = 1;
        this.status = TransferStatus.REQUESTED;
        this.statusSince = now;
    }

    void move(TransferStatus to, @Nullable String because, @Nullable String words, Instant now) {
        status = to;
        statusSince = now;
        version++;
        reason = because;
        note = words;
    }

    /** Another receiver was faster. */
    void lose(Instant now) {
        move(TransferStatus.CANCELLED, StatusReasons.TAKEN_BY_ANOTHER, null, now);
    }

    /** Lets its receiver see enough to decide. */
    GrantFact openPreview(SubjectRef subject, Instant now) {
        grant = GrantId.next().value();
        return held(grant, subject).opened(HeldGrant.Basis.TRANSFER, transfer, "preview", now);
    }

    /** Ends the preview, if there is one. */
    List<GrantFact> closePreview(SubjectRef subject, Instant now) {
        Optional<UUID> open = Optional.ofNullable(grant);
        grant = null;
        return open.map(preview -> List.<GrantFact>of(held(preview, subject).closed(now)))
                .orElse(List.of());
    }

    private HeldGrant held(UUID preview, SubjectRef subject) {
        return new HeldGrant(new GrantId(preview), subject, receiver(), null);
    }

    boolean lost() {
        return status == TransferStatus.CANCELLED && StatusReasons.TAKEN_BY_ANOTHER.equals(reason);
    }

    /** Whether its receiver still has to decide, and may see a preview. */
    public boolean asked() {
        return status == TransferStatus.REQUESTED;
    }

    /** Whether its receiver has taken the responsibility. */
    public boolean taken() {
        return status == TransferStatus.ACCEPTED || status == TransferStatus.COMPLETED;
    }

    OfferLine line(Transfer of) {
        return new OfferLine(
                id, transfer, receiver, version, status.code(), statusSince, reason, note, grant, of.requestedAt());
    }

    public OrganisationId receiver() {
        return new OrganisationId(receiver);
    }

    /** Its own version: what other receivers do does not change it. */
    public long version() {
        return version;
    }

    public TransferStatus status() {
        return status;
    }

    public Instant statusSince() {
        return statusSince;
    }

    /** Why it is where it is: code of the list {@code status-reason}. */
    public @Nullable String reason() {
        return reason;
    }

    public @Nullable String note() {
        return note;
    }
}
