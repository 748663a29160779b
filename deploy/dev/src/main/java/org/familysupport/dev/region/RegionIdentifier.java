package org.familysupport.dev.region;

import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A number by which an invented person is known.
 *
 * @param system a code of the list {@code identifier-system}
 * @param value the number in its stored form
 * @param issuer the body whose client number it is; none for numbers that hold everywhere
 */
public record RegionIdentifier(
        String system, String value, @Nullable UUID issuer) implements Personal {
    @Override
    public String toString() {
        return "RegionIdentifier[" + system + " ***]";
    }
}
