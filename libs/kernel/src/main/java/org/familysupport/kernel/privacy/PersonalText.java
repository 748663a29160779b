package org.familysupport.kernel.privacy;

import java.util.Objects;

/** A personal text such as a name, an address or an identifier; prints as a mask, read by {@link #reveal()} only. */
public record PersonalText(String reveal) implements Personal {
    public PersonalText {
        Objects.requireNonNull(reveal);
    }

    @Override
    public String toString() {
        return "***";
    }
}
