package org.familysupport.registry.consents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.registry.ConsentFact;
import org.familysupport.events.registry.ConsentGiven;
import org.familysupport.events.registry.ConsentId;
import org.familysupport.events.registry.ConsentInvalidated;
import org.familysupport.events.registry.ConsentNoticeId;
import org.familysupport.events.registry.ConsentRefused;
import org.familysupport.events.registry.ConsentRequested;
import org.familysupport.events.registry.ConsentWithdrawn;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.events.registry.StoppedGrant;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.persistence.aggregate.Aggregate;
import org.familysupport.persistence.store.Words;
import org.jspecify.annotations.Nullable;

/** A consent record: its terms never change, its status goes one way. */
@Entity
@Table(name = "consents")
public class Consent extends Aggregate implements Personal {
    @Column(updatable = false)
    private UUID subject;

    @Column(updatable = false)
    private UUID notice;

    @Column(updatable = false)
    private String purposes;

    @Column(name = "data_classes", updatable = false)
    private String dataClasses;

    @Column(updatable = false)
    private String recipients;

    @Column(updatable = false)
    private String sectors;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to", updatable = false)
    private @Nullable LocalDate validTo;

    private String status;

    private @Nullable UUID granter;
    private @Nullable String authority;

    @Column(name = "document_kind")
    private @Nullable String documentKind;

    @Column(name = "document_reference")
    private @Nullable String documentReference;

    private @Nullable String method;

    @Column(name = "evidence_hash")
    private @Nullable String evidenceHash;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Column(name = "renewal_due")
    private @Nullable LocalDate renewalDue;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Column(name = "end_authority")
    private @Nullable String endAuthority;

    @Column(name = "end_evidence_hash")
    private @Nullable String endEvidenceHash;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    protected Consent() {}

    Consent(ConsentId id, PersonId subject, ConsentTerms terms, ActorRef actor, Instant now) {
        super(id.value(), actor, now);
        this.subject = subject.value();
        this.notice = terms.notice().value();
        this.purposes = Words.of(terms.purposes());
        this.dataClasses = Words.of(terms.dataClasses());
        this.recipients = Words.of(terms.recipients());
        this.sectors = Words.of(terms.sectors());
        this.validFrom = terms.validFrom();
        this.validTo = terms.validTo();
        this.status = ConsentStatus.REQUESTED.code();
    }

    /** It was asked for; the first version. */
    ConsentRequested requested() {
        ConsentTerms terms = terms();
        return new ConsentRequested(
                id(),
                version(),
                subject(),
                terms.notice(),
                terms.purposes(),
                terms.dataClasses(),
                organisations(),
                terms.sectors(),
                validFrom,
                validTo);
    }

    /**
     * It was given when it was recorded; the first version.
     *
     * @param renewal the day on which the subject is to be asked anew; null for none
     */
    ConsentGiven givenAtOnce(Signature signature, @Nullable LocalDate renewal) {
        sign(signature, ConsentStatus.GIVEN);
        renewalDue = renewal;
        return given(signature, version());
    }

    /** It is given after it was asked for. */
    ConsentGiven give(Signature signature, @Nullable LocalDate renewal, LocalDate today, ActorRef actor, Instant now) {
        mustBe(ConsentStatus.REQUESTED, today);
        sign(signature, ConsentStatus.GIVEN);
        renewalDue = renewal;
        changed(actor, now);
        return given(signature, nextVersion());
    }

    /** It is refused after it was asked for. */
    ConsentRefused refuse(Signature signature, LocalDate today, ActorRef actor, Instant now) {
        mustBe(ConsentStatus.REQUESTED, today);
        sign(signature, ConsentStatus.REFUSED);
        changed(actor, now);
        return new ConsentRefused(id(), nextVersion(), subject(), signature.authority(), signature.on());
    }

    /** It is taken back; what it had opened has stopped. */
    ConsentFact withdraw(
            Signature signature, List<StoppedGrant> stopped, LocalDate today, ActorRef actor, Instant now) {
        mustBe(ConsentStatus.GIVEN, today);
        status = ConsentStatus.WITHDRAWN.code();
        endedAt = now;
        endedBy = signature.by().value();
        endAuthority = signature.authority();
        endEvidenceHash = signature.evidenceHash();
        changed(actor, now);
        return new ConsentWithdrawn(id(), nextVersion(), subject(), stopped, now);
    }

    /** It turned out to be none; what it had opened has stopped. */
    ConsentFact invalidate(String reason, List<StoppedGrant> stopped, LocalDate today, ActorRef actor, Instant now) {
        mustBe(ConsentStatus.GIVEN, today);
        status = ConsentStatus.INVALIDATED.code();
        endedAt = now;
        endReason = reason;
        changed(actor, now);
        return new ConsentInvalidated(id(), nextVersion(), subject(), stopped, now);
    }

    private void sign(Signature signature, ConsentStatus decided) {
        status = decided.code();
        granter = signature.by().value();
        authority = signature.authority();
        documentKind = signature.documentKind();
        documentReference = signature.documentReference();
        method = signature.method();
        evidenceHash = signature.evidenceHash();
        decidedOn = signature.on();
    }

    private ConsentGiven given(Signature signature, long version) {
        ConsentTerms terms = terms();
        return new ConsentGiven(
                id(),
                version,
                subject(),
                terms.notice(),
                terms.purposes(),
                terms.dataClasses(),
                organisations(),
                terms.sectors(),
                validFrom,
                validTo,
                signature.authority(),
                signature.method(),
                signature.on());
    }

    private void mustBe(ConsentStatus wanted, LocalDate today) {
        if (statusOn(today) != wanted) {
            throw ConsentProblem.decided(statusOn(today));
        }
    }

    private List<OrganisationId> organisations() {
        return Words.ids(recipients).stream().map(OrganisationId::new).toList();
    }

    public ConsentId id() {
        return new ConsentId(uuid());
    }

    /** Whom the data is about. */
    public PersonId subject() {
        return new PersonId(subject);
    }

    public ConsentTerms terms() {
        return new ConsentTerms(
                new ConsentNoticeId(notice),
                Words.codes(purposes),
                Words.codes(dataClasses),
                Words.ids(recipients),
                Words.codes(sectors),
                validFrom,
                validTo);
    }

    public ConsentStatus statusOn(LocalDate day) {
        return ConsentStatus.of(status).on(day, validTo);
    }

    /** Who gave or refused it; null while it is asked for. */
    public @Nullable UUID granter() {
        return granter;
    }

    /** Code of the list {@code consent-authority}. */
    public @Nullable String authority() {
        return authority;
    }

    /** Code of the list {@code legal-basis-kind}, of the document that shows the authority. */
    public @Nullable String documentKind() {
        return documentKind;
    }

    public @Nullable String documentReference() {
        return documentReference;
    }

    /** Code of the list {@code consent-method}. */
    public @Nullable String method() {
        return method;
    }

    public @Nullable String evidenceHash() {
        return evidenceHash;
    }

    /** The day on which it was given or refused. */
    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    /** The birthday at which the subject is to be asked anew, if one lies ahead of the day it was given. */
    public @Nullable LocalDate renewalDue() {
        return renewalDue;
    }

    /** When it was taken back or turned out to be none. */
    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable UUID endedBy() {
        return endedBy;
    }

    /** By what right it was taken back: code of the list {@code consent-authority}. */
    public @Nullable String endAuthority() {
        return endAuthority;
    }

    /** SHA-256 of the paper by which it was taken back, if there is one. */
    public @Nullable String endEvidenceHash() {
        return endEvidenceHash;
    }

    /** Why it is none: code of the list {@code consent-invalidity}. */
    public @Nullable String endReason() {
        return endReason;
    }

    @Override
    public String toString() {
        return "Consent " + uuid();
    }
}
