package org.familysupport.referral.referrals;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.consents.NamedConsent;

/**
 * On what data may be handed over (152-FZ art. 6; rulings 14).
 *
 * @param kind code of the list {@code legal-basis-kind}
 * @param reference the law, agreement or document, or the id of a consent of the registry, whose end stops the referral; it may name
 *     a person, so it stays here
 */
@Embeddable
public record LegalBasis(
        @Column(name = "legal_basis_kind") String kind,
        @Column(name = "legal_basis_reference") String reference) implements Personal {
    /** The consent that it names. */
    NamedConsent consent() {
        return NamedConsent.of(kind, reference);
    }

    @Override
    public String toString() {
        return kind;
    }
}
