package org.familysupport.referral.referrals;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.familysupport.kernel.privacy.Personal;

/**
 * On what data may be handed over (152-FZ art. 6; rulings 14).
 *
 * @param kind code of the list {@code legal-basis-kind}
 * @param reference the law, agreement or document; it may name a person, so it stays here
 */
@Embeddable
public record LegalBasis(
        @Column(name = "legal_basis_kind") String kind,
        @Column(name = "legal_basis_reference") String reference) implements Personal {
    /** The kind whose reference may be the id of a consent of the registry: its end stops the referral. */
    private static final String CONSENT = "consent";

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** The consent of the registry on which it rests; empty for another basis, and for a consent on paper alone. */
    Optional<UUID> consent() {
        return kind.equals(CONSENT) && ID.matcher(reference).matches()
                ? Optional.of(UUID.fromString(reference))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return kind;
    }
}
