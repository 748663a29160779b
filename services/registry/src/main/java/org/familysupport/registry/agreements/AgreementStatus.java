package org.familysupport.registry.agreements;

import java.util.Locale;

/** Where a legal act or agreement stands; codes of the list {@code agreement-status}. */
public enum AgreementStatus {
    IN_FORCE,
    SUPERSEDED,
    REPEALED;

    /** The word on the wire and in the table. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static AgreementStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
