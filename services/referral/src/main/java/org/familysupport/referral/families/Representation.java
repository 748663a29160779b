package org.familysupport.referral.families;

import java.util.Map;
import java.util.UUID;
import org.familysupport.kernel.code.Code;
import org.familysupport.persistence.store.Json;
import org.familysupport.reference.CodeLists;
import org.familysupport.security.caller.Caller;

/**
 * As whom a caller stands for its own family. The token names its person, and our copy of who belongs to whom, with the role of each, tells
 * the rest as it does in the registry: whoever is in a family today in a role that represents its children stands for the family and for
 * each child in it, and everybody for itself. No fact tells of guardianship apart from that role.
 */
public final class Representation {
    /** The roles in a family that represent its children, as a JSON array; the list {@code family-role} tells which. */
    public static final String ROLES = Json.array(CodeLists.load().list("family-role").codes().stream()
            .filter(role -> role.attribute("represents").filter("yes"::equals).isPresent())
            .map(Code::code)
            .toList());

    private static final UUID NOBODY = new UUID(0, 0);

    private Representation() {}

    /** The person as which a caller acts for its own family; nobody's id for who works for an organisation. */
    public static UUID personOf(Caller caller) {
        UUID person = caller.person();
        return person == null ? NOBODY : person;
    }

    /** What the database function {@code access_or_own} asks of a caller. */
    public static Map<String, Object> parameters(Caller caller) {
        return Map.of(
                "organisation", caller.organisation(),
                "below", caller.actsBelow(),
                "person", personOf(caller),
                "roles", ROLES);
    }
}
