package org.familysupport.referral.consents;

import java.util.UUID;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Whether a consent is a ground for what is asked; any other basis is one as far as this room is asked.
 *
 * @param known what the named consent carries; null for one that is not known to be given about the subject
 */
public record ConsentGround(NamedConsent named, @Nullable KnownConsent known) {
    private static final String REFERENCE = "/legalBasis/reference";

    /** Notes what is missing for a purpose, of a request that names the basis. */
    public void check(String purpose, Violations violations) {
        if (!named.basis()) {
            return;
        }
        if (named.id() == null) {
            violations.add(REFERENCE, GeneralRule.FORMAT);
        } else if (known == null) {
            violations.add(REFERENCE, ConsentRule.UNKNOWN_CONSENT);
        } else if (known.ended()) {
            violations.add(REFERENCE, GeneralRule.NOT_ALLOWED);
        } else {
            violations
                    .unless(known.inForce(), REFERENCE, ConsentRule.CONSENT_NOT_IN_FORCE)
                    .unless(known.purposes().contains(purpose), REFERENCE, ConsentRule.PURPOSE_NOT_CONSENTED)
                    .unless(known.strangers().isEmpty(), REFERENCE, ConsentRule.RECEIVER_NOT_CONSENTED);
        }
    }

    /** What it opens to who helps on its ground; null for another basis. */
    public @Nullable ConsentLimits limits() {
        return !named.basis() || known == null ? null : new ConsentLimits(known.dataClasses(), known.purposes());
    }

    /** Whether it was taken back or turned out to be none. */
    public boolean ended() {
        return known != null && known.ended();
    }

    /** Whether something that rests on it may be asked of others today. */
    public boolean holds() {
        return !named.basis() || (known != null && !known.ended() && known.inForce());
    }

    /** Whether somebody may be told as far as it goes. */
    public boolean names(UUID receiver) {
        return known == null || !known.strangers().contains(receiver);
    }
}
