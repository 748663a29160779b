package org.familysupport.referral.referrals;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.familysupport.kernel.privacy.Personal;

/**
 * The ground on which data may be handed over (152-FZ art. 6; rulings 14).
 *
 * @param kind code of the list {@code legal-basis-kind}
 * @param reference the law, agreement or document; it may name a person, so it stays here
 */
@Embeddable
public record LegalBasis(
        @Column(name = "legal_basis_kind") String kind,
        @Column(name = "legal_basis_reference") String reference) implements Personal {
    /** The kind whose reference may be the id of a consent of the registry: then the referral lives and ends with it. */
    static final String CONSENT = "consent";

    @Override
    public String toString() {
        return kind;
    }
}
