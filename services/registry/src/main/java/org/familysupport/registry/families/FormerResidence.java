package org.familysupport.registry.families;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.kernel.id.Uuid7;
import org.jspecify.annotations.Nullable;

/** Where a family lived before, to be stored; days, both ends included. It is read with the family ({@link FamilyResidence}). */
@Entity
@Table(name = "family_residences")
class FormerResidence {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "family_id")
    private Family family;

    private String territory;

    /** Absent where the family lived there when it was registered. */
    @Column(name = "since")
    private @Nullable LocalDate from;

    @Column(name = "until")
    private LocalDate to;

    protected FormerResidence() {}

    FormerResidence(Family family, String territory, @Nullable LocalDate from, LocalDate to) {
        this.id = Uuid7.next();
        this.family = family;
        this.territory = territory;
        this.from = from;
        this.to = to;
    }
}
