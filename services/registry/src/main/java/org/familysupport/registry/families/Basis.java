package org.familysupport.registry.families;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** The document on which a relation rests, such as an act of guardianship (domain row 3). */
@Embeddable
public record Basis(
        @Column(name = "basis_kind") @Nullable String kind,
        @Column(name = "basis_reference") @Nullable String reference) {}
