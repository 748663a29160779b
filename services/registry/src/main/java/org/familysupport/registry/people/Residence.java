package org.familysupport.registry.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/** Where a person lives: the municipality (OKTMO) for counts, the address for those who may see it. */
@Embeddable
public record Residence(
        @Column(name = "territory") @Nullable String territory,
        @Column(name = "address") @Nullable String address) implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
