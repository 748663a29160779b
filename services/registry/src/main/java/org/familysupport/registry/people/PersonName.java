package org.familysupport.registry.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/** A name as written; the patronymic may be absent by custom, which is not the same as unknown. */
@Embeddable
public record PersonName(
        @Column(name = "family_name") String family,
        @Column(name = "given_name") String given,
        @Column(name = "patronymic") @Nullable String patronymic)
        implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
