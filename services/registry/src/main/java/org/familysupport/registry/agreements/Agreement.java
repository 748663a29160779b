package org.familysupport.registry.agreements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.registry.AgreementEntered;
import org.familysupport.events.registry.AgreementId;
import org.familysupport.events.registry.AgreementRepealed;
import org.familysupport.events.registry.AgreementSuperseded;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.aggregate.Aggregate;
import org.familysupport.persistence.store.Words;
import org.jspecify.annotations.Nullable;

/** A legal act or an agreement between agencies, in one of its versions. */
@Entity
@Table(name = "agreements")
public class Agreement extends Aggregate {
    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private String number;

    @Column(name = "adopted_on", updatable = false)
    private LocalDate adoptedOn;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String issuers;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(updatable = false)
    private int edition;

    @Column(updatable = false)
    private @Nullable UUID supersedes;

    @Column(name = "superseded_by")
    private @Nullable UUID supersededBy;

    private String status;

    @Column(name = "legal_reference", updatable = false)
    private @Nullable String legalReference;

    @Column(updatable = false)
    private String parties;

    @Column(updatable = false)
    private String purposes;

    @Column(name = "data_classes", updatable = false)
    private String dataClasses;

    @Column(updatable = false)
    private @Nullable String direction;

    @Column(name = "signed_file_hash", updatable = false)
    private @Nullable String signedFileHash;

    protected Agreement() {}

    /** A new one, in the place of {@code former} if that is given. */
    Agreement(AgreementId id, AgreementDraft draft, @Nullable Agreement former, ActorRef actor, Instant now) {
        super(id.value(), actor, now);
        Exchange exchange = draft.exchange();
        this.kind = draft.kind();
        this.number = draft.number();
        this.adoptedOn = draft.adoptedOn();
        this.title = draft.title();
        this.issuers = Words.of(draft.issuers());
        this.validFrom = draft.validFrom();
        this.validTo = draft.validTo();
        this.edition = former == null ? 1 : former.edition + 1;
        this.supersedes = former == null ? null : former.uuid();
        this.status = AgreementStatus.IN_FORCE.code();
        this.legalReference = exchange == null ? null : exchange.legalReference();
        this.parties = exchange == null ? "" : Words.of(exchange.parties());
        this.purposes = exchange == null ? "" : Words.of(exchange.purposes());
        this.dataClasses = exchange == null ? "" : Words.of(exchange.dataClasses());
        this.direction = exchange == null ? null : exchange.direction();
        this.signedFileHash = exchange == null ? null : exchange.signedFileHash();
    }

    AgreementEntered entered() {
        return new AgreementEntered(
                id(),
                version(),
                kind,
                adoptedOn,
                organisations(issuers),
                validFrom,
                validTo,
                edition,
                supersedes == null ? null : new AgreementId(supersedes),
                organisations(parties),
                Words.codes(purposes),
                Words.codes(dataClasses),
                direction);
    }

    /** A newer version takes its place from a day on; it stays in force until the day before. */
    AgreementSuperseded giveWayTo(AgreementId newer, LocalDate from, ActorRef actor, Instant now) {
        mustBeInForce();
        if (!from.isAfter(validFrom)) {
            throw Refused.because("/validFrom", GeneralRule.DATE_ORDER);
        }
        status = AgreementStatus.SUPERSEDED.code();
        supersededBy = newer.value();
        endOn(from.minusDays(1));
        changed(actor, now);
        return new AgreementSuperseded(id(), nextVersion(), newer, from);
    }

    /** It ends after {@code lastDay}. */
    AgreementRepealed repeal(LocalDate lastDay, ActorRef actor, Instant now) {
        mustBeInForce();
        if (lastDay.isBefore(validFrom)) {
            throw Refused.because("/lastDay", GeneralRule.DATE_ORDER);
        }
        status = AgreementStatus.REPEALED.code();
        endOn(lastDay);
        changed(actor, now);
        return new AgreementRepealed(id(), nextVersion(), lastDay);
    }

    private void mustBeInForce() {
        if (status() != AgreementStatus.IN_FORCE) {
            throw AgreementProblem.NOT_IN_FORCE.refused();
        }
    }

    private void endOn(LocalDate lastDay) {
        if (validTo == null || lastDay.isBefore(validTo)) {
            validTo = lastDay;
        }
    }

    private static List<OrganisationId> organisations(String column) {
        return Words.ids(column).stream().map(OrganisationId::new).toList();
    }

    public AgreementId id() {
        return new AgreementId(uuid());
    }

    /** Code of the list {@code agreement-kind}. */
    public String kind() {
        return kind;
    }

    public String number() {
        return number;
    }

    public LocalDate adoptedOn() {
        return adoptedOn;
    }

    public String title() {
        return title;
    }

    /** Who issued it; several for a joint act. */
    public List<UUID> issuers() {
        return Words.ids(issuers);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** Last day in force; null while open at the end. */
    public @Nullable LocalDate validTo() {
        return validTo;
    }

    /** Which version of it this is, from 1. */
    public int edition() {
        return edition;
    }

    public @Nullable UUID supersedes() {
        return supersedes;
    }

    public @Nullable UUID supersededBy() {
        return supersededBy;
    }

    public AgreementStatus status() {
        return AgreementStatus.of(status);
    }

    /** What may be exchanged under it; null for an act that is no ground of an exchange. */
    public @Nullable Exchange exchange() {
        return legalReference == null
                ? null
                : new Exchange(
                        legalReference,
                        Words.ids(parties),
                        Words.codes(purposes),
                        Words.codes(dataClasses),
                        Objects.requireNonNull(direction),
                        Objects.requireNonNull(signedFileHash));
    }

    /** Whether it is in force on a day: a superseded or repealed one is until its last day. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
