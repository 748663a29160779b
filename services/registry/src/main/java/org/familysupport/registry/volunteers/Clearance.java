package org.familysupport.registry.volunteers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.familysupport.events.registry.ClearedPeriod;
import org.familysupport.kernel.id.Uuid7;
import org.familysupport.kernel.privacy.PersonalText;
import org.jspecify.annotations.Nullable;

/** A document that clears a volunteer, from a day to a day, unless it is revoked. */
@Entity
@Table(name = "clearances")
public class Clearance {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "volunteer_id")
    private Volunteer volunteer;

    private String kind;
    private @Nullable String reference;

    @Column(name = "since")
    private LocalDate from;

    @Column(name = "until")
    private @Nullable LocalDate to;

    @Column(name = "revoked_from")
    private @Nullable LocalDate revokedFrom;

    protected Clearance() {}

    Clearance(Volunteer volunteer, ClearanceDraft draft) {
        this.id = Uuid7.next();
        this.volunteer = volunteer;
        this.kind = draft.kind();
        this.reference = draft.reference() == null ? null : draft.reference().reveal();
        this.from = draft.from();
        this.to = draft.to();
    }

    void revoke(LocalDate day) {
        revokedFrom = day;
    }

    /** The days on which it is valid; none when it was revoked from the start. */
    Optional<ClearedPeriod> valid() {
        LocalDate last = revokedFrom == null ? null : revokedFrom.minusDays(1);
        LocalDate end = last == null || (to != null && to.isBefore(last)) ? to : last;
        return end != null && end.isBefore(from) ? Optional.empty() : Optional.of(new ClearedPeriod(from, end));
    }

    public UUID id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public @Nullable PersonalText reference() {
        return reference == null ? null : new PersonalText(reference);
    }

    public LocalDate from() {
        return from;
    }

    public @Nullable LocalDate to() {
        return to;
    }

    public @Nullable LocalDate revokedFrom() {
        return revokedFrom;
    }
}
