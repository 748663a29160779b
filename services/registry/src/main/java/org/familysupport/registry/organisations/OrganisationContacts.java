package org.familysupport.registry.organisations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation is reached, in the words of HSDS; its own numbers and addresses, nobody's in person.
 *
 * @param address where it receives people
 * @param schedule when it does, as a text for people
 */
public record OrganisationContacts(
        List<String> phones,
        @Nullable String email,
        @Nullable String website,
        @Nullable String address,
        @Nullable String schedule) {
    /** Nothing is known. */
    public static final OrganisationContacts NONE = new OrganisationContacts(List.of(), null, null, null, null);

    public OrganisationContacts {
        phones = List.copyOf(phones);
    }
}
