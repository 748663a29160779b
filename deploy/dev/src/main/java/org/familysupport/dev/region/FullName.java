package org.familysupport.dev.region;

import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/** How a person is called; the surname is already in the person's gender. */
record FullName(String surname, String given, @Nullable String patronymic, boolean female) implements Personal {
    String sex() {
        return female ? "female" : "male";
    }

    @Override
    public String toString() {
        return "FullName[***]";
    }
}
