package org.familysupport.registry.specialists;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.id.Uuid7;
import org.familysupport.kernel.time.Span;
import org.jspecify.annotations.Nullable;

/** A specialist's time at an organisation, in a position; days, both ends included. */
@Entity
@Table(name = "employments")
public class Employment {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "specialist_id")
    private Specialist specialist;

    private UUID organisation;
    private String position;

    @Column(name = "since")
    private LocalDate from;

    @Column(name = "until")
    private @Nullable LocalDate to;

    protected Employment() {}

    Employment(Specialist specialist, EmploymentDraft draft) {
        this.id = Uuid7.next();
        this.specialist = specialist;
        this.organisation = draft.organisation();
        this.position = draft.position();
        this.from = draft.from();
        this.to = draft.to();
    }

    void end(LocalDate lastDay) {
        to = lastDay;
    }

    /** Whether it is in the same position at the same organisation, and on a day of this one too. */
    boolean overlaps(EmploymentDraft other) {
        boolean same = organisation.equals(other.organisation()) && position.equals(other.position());
        boolean endsBefore = to != null && to.isBefore(other.from());
        boolean beginsAfter = other.to() != null && from.isAfter(other.to());
        return same && !endsBefore && !beginsAfter;
    }

    public UUID id() {
        return id;
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public String position() {
        return position;
    }

    public Span span() {
        return new Span(from, to);
    }
}
