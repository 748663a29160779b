package org.familysupport.web.checks;

import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where a day begins, for validators, which the container does not make (rulings 31). */
final class Region {
    private static final ZoneId ZONE = ConfigProvider.getConfig().getValue("family-support.region.zone", ZoneId.class);

    private Region() {}

    /** Today in the region: a code may be used on its first day there, whatever day it is in Greenwich. */
    static LocalDate today() {
        return LocalDate.now(ZONE);
    }
}
