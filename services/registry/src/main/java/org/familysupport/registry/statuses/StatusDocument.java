package org.familysupport.registry.statuses;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * The document by which a status was established.
 *
 * @param kind code of the list {@code status-document-kind}
 */
@Embeddable
public record StatusDocument(
        @Column(name = "document_kind") @Nullable String kind,
        @Column(name = "document_number") @Nullable String number,
        @Column(name = "document_date") @Nullable LocalDate date)
        implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
