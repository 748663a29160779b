package org.familysupport.registry.passports;

import java.util.Locale;

/** How a passport or survey stands; the codes stand in the list {@code passport-status}. */
enum PassportStatus {
    CURRENT,
    SUPERSEDED,
    WITHDRAWN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
