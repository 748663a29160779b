package org.familysupport.reference.identifiers;

import org.familysupport.kernel.refusal.GeneralRule;

/** Checks an identifier by the rules of its system, a code of the list {@code identifier-system}. */
public final class Identifiers {
    private Identifiers() {}

    /** Checks {@code raw} as a number of {@code system}; a system that is not in the list breaks {@code unknown-code}. */
    public static IdentifierCheck check(String system, String raw) {
        return switch (system) {
            case "snils" -> Snils.check(raw);
            case "birth-certificate" -> BirthCertificate.check(raw);
            case "passport-rf" -> RussianPassport.check(raw);
            case "oms-policy" -> OmsPolicy.check(raw);
            case "foreign-birth-certificate", "agency-client-id" -> FreeIdentifier.check(raw);
            default -> IdentifierCheck.broken(GeneralRule.UNKNOWN_CODE);
        };
    }
}
