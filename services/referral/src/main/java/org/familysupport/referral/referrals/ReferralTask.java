package org.familysupport.referral.referrals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.grants.GrantFact;
import org.familysupport.events.grants.GrantId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.id.Uuid7;
import org.familysupport.referral.consents.ConsentLimits;
import org.familysupport.referral.handovers.HeldGrant;
import org.familysupport.referral.handovers.StatusReasons;
import org.jspecify.annotations.Nullable;

/**
 * What one receiver is asked, and what it makes of it; a part of the {@link Referral}.
 *
 * <p>Hibernate only reads it. {@link Referrals} writes all tasks of a referral by one statement, so that an act costs the
 * same with twenty receivers as with one.
 */
@Entity
@Table(name = "referral_tasks")
public class ReferralTask {
    @Id
    private UUID id;

    @Column(name = "referral_id", updatable = false)
    private UUID referral;

    @Column(updatable = false)
    private UUID receiver;

    @Column(updatable = false)
    private long version;

    @Column(updatable = false)
    private ReferralStatus status;

    @Column(name = "status_since", updatable = false)
    private Instant statusSince;

    @Column(name = "accepted_at", updatable = false)
    private @Nullable Instant acceptedAt;

    @Column(name = "started_at", updatable = false)
    private @Nullable Instant startedAt;

    @Column(name = "ended_at", updatable = false)
    private @Nullable Instant endedAt;

    @Column(updatable = false)
    private @Nullable String reason;

    @Column(updatable = false)
    private @Nullable String outcome;

    @Column(name = "business_status", updatable = false)
    private @Nullable String businessStatus;

    @Column(updatable = false)
    private @Nullable String note;

    @Column(name = "note_by_successor", updatable = false)
    private boolean noteBySuccessor;

    @Column(updatable = false)
    private TargetAccess access;

    @Column(name = "grant_id", updatable = false)
    private @Nullable UUID grant;

    @Column(name = "grant_until", updatable = false)
    private @Nullable Instant grantUntil;

    protected ReferralTask() {}

    ReferralTask(UUID referral, OrganisationId receiver, Instant now) {
        this.id = Uuid7.next();
        this.referral = referral;
        this.receiver = receiver.value();
        this.version = 1;
        this.status = ReferralStatus.REQUESTED;
        this.statusSince = now;
        this.access = TargetAccess.NONE;
    }

    /**
     * Goes where a step leads, with what was said.
     *
     * @param says what stands beside the status then
     */
    void move(ReferralStatus to, @Nullable String says, ActWords words, Instant now) {
        if (to != status) {
            statusSince = now;
        }
        status = to;
        version++;
        businessStatus = says;
        reason = words.reason();
        outcome = words.outcome();
        note = words.note();
        noteBySuccessor = false;
        if (to == ReferralStatus.ACCEPTED && acceptedAt == null) {
            acceptedAt = now;
        }
        if (to == ReferralStatus.IN_PROGRESS && startedAt == null) {
            startedAt = now;
        }
        if (!to.live() && endedAt == null) {
            endedAt = now;
        }
    }

    /** Goes where a step of the source's side leads that another takes than who asked. */
    void moveBySuccessor(ReferralStatus to, @Nullable String says, ActWords words, Instant now) {
        move(to, says, words, now);
        noteBySuccessor = words.note() != null;
    }

    /** Goes where a step leads that lets stand what its receiver has said. */
    void moveAsSaid(ReferralStatus to, @Nullable String says, Instant now) {
        boolean bySuccessor = noteBySuccessor;
        move(to, says, words(), now);
        noteBySuccessor = bySuccessor;
    }

    /** What its receiver has said. */
    private ActWords words() {
        return new ActWords(null, reason, outcome, businessStatus, note);
    }

    /** Its receiver says how it stands with the help; why it pauses, if it does, stays. */
    void tell(ActWords words) {
        version++;
        businessStatus = words.businessStatus();
        if (words.note() != null) {
            note = words.note();
            noteBySuccessor = false;
        }
    }

    /** Whether its receiver has said the same of how it stands already. */
    boolean says(ActWords words) {
        return Objects.equals(businessStatus, words.businessStatus())
                && (words.note() == null || words.note().equals(note) && !noteBySuccessor);
    }

    /** Another receiver was faster. */
    void lose(Instant now) {
        move(ReferralStatus.CANCELLED, null, ActWords.because(StatusReasons.TAKEN_BY_ANOTHER), now);
    }

    /**
     * Ends the access it has and opens what it shall have; nothing when that is the same.
     *
     * @param limits what the consent opens on whose ground it is given; null where it is given on another
     * @param until when what it shall have ends; null for not by itself
     */
    List<GrantFact> give(
            TargetAccess wanted,
            SubjectRef subject,
            @Nullable ConsentLimits limits,
            Instant now,
            @Nullable Instant until) {
        List<GrantFact> facts = new ArrayList<>();
        if (wanted == access) {
            return facts;
        }
        if (grant != null) {
            facts.add(held(grant, subject, grantUntil).closed(now));
        }
        access = wanted;
        grant = null;
        grantUntil = until;
        String profile = wanted.profile();
        if (profile != null) {
            grant = GrantId.next().value();
            facts.add(opened(held(grant, subject, grantUntil), profile, limits, now));
        }
        return facts;
    }

    /** A preview names nobody, so that nothing of it needs a consent: it goes to who is to decide whether it helps. */
    private GrantFact opened(HeldGrant held, String profile, @Nullable ConsentLimits limits, Instant now) {
        return limits == null || access == TargetAccess.PREVIEW
                ? held.opened(HeldGrant.Basis.REFERRAL, referral, profile, now)
                : held.openedInPart(
                        HeldGrant.Basis.REFERRAL,
                        referral,
                        limits.dataClasses(),
                        limits.purposes(),
                        access == TargetAccess.FULL,
                        now);
    }

    /** It knows nothing more by this referral, wherever it stands. */
    List<GrantFact> forget(SubjectRef subject, Instant now) {
        if (grant != null) {
            version++;
        }
        return give(TargetAccess.NONE, subject, null, now, null);
    }

    private HeldGrant held(UUID held, SubjectRef subject, @Nullable Instant until) {
        return new HeldGrant(new GrantId(held), subject, receiver(), until);
    }

    /** Whether another receiver was faster. */
    boolean lost() {
        return status == ReferralStatus.CANCELLED && StatusReasons.TAKEN_BY_ANOTHER.equals(reason);
    }

    /** Whether its receiver has yet to answer. */
    public boolean asked() {
        return status == ReferralStatus.REQUESTED;
    }

    /** Whether its receiver wants to say no, and may not yet. */
    boolean denied() {
        return status.live() && BusinessStatuses.DENIAL_TO_CONFIRM.equals(businessStatus);
    }

    /** Whether its receiver may see names and texts by this referral. */
    public boolean mayRead(Instant now) {
        Instant end = grantUntil;
        return grant != null && access != TargetAccess.PREVIEW && (end == null || now.isBefore(end));
    }

    TaskLine line(Referral of) {
        return new TaskLine(
                id,
                referral,
                receiver,
                version,
                status.code(),
                statusSince,
                acceptedAt,
                startedAt,
                endedAt,
                reason,
                outcome,
                businessStatus,
                note,
                noteBySuccessor,
                access.code(),
                grant,
                grantUntil,
                of.subject().id(),
                of.category(),
                of.requestedAt());
    }

    public UUID id() {
        return id;
    }

    public OrganisationId receiver() {
        return new OrganisationId(receiver);
    }

    /** Its own version: what other receivers do does not change it. */
    public long version() {
        return version;
    }

    public ReferralStatus status() {
        return status;
    }

    public Instant statusSince() {
        return statusSince;
    }

    public @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    public @Nullable Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** Why it is where it is: code of the list {@code status-reason}. */
    public @Nullable String reason() {
        return reason;
    }

    /** How it ended: code of the list {@code referral-outcome}. */
    public @Nullable String outcome() {
        return outcome;
    }

    /** How it stands beside its status: code of the list {@code business-status}. */
    public @Nullable String businessStatus() {
        return businessStatus;
    }

    /** For whom it is, a {@link SeenReferral} tells. */
    @Nullable
    String note() {
        return note;
    }

    /** Whether the note was written by who has taken over the source's side. */
    boolean notedBySuccessor() {
        return noteBySuccessor;
    }
}
