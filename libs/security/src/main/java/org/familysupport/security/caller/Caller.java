package org.familysupport.security.caller;

import java.util.Set;
import java.util.UUID;
import org.familysupport.kernel.actor.ActorRef;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the access token says (rulings 18); nothing of it comes from the request's body.
 *
 * @param subject opaque id of the person or system
 * @param client the OAuth client through which it calls: Idempotency-Keys belong to client and subject
 * @param organisation for which it acts
 * @param sector of that organisation
 * @param roles realm roles
 * @param purposes purposes of use its token allows
 * @param purpose the purpose of this call, from the header Purpose-Of-Use
 * @param person the person of the registry that it is, for who acts for its own family; null for who works
 */
public record Caller(
        String subject,
        String client,
        UUID organisation,
        String sector,
        Set<String> roles,
        Set<String> purposes,
        @Nullable String purpose,
        @Nullable UUID person) {
    public static final String AGENCY_SYSTEM = "agency-system";

    /** Who acts for its own family, not for an organisation (domain section 5). */
    public static final String FAMILY_REPRESENTATIVE = "family-representative";

    /** In the place of a sector for who acts for its own family: it works in none. */
    public static final String NO_SECTOR = "none";

    public Caller {
        roles = Set.copyOf(roles);
        purposes = Set.copyOf(purposes);
    }

    /** Somebody who works for an organisation. */
    public Caller(
            String subject,
            String client,
            UUID organisation,
            String sector,
            Set<String> roles,
            Set<String> purposes,
            @Nullable String purpose) {
        this(subject, client, organisation, sector, roles, purposes, purpose, null);
    }

    /** Whether it acts for its body and all bodies under it, as agencies' systems do. */
    public boolean actsBelow() {
        return roles.contains(AGENCY_SYSTEM);
    }

    /** Whose Idempotency-Keys a request uses: those of this client for this subject. */
    public String keyRing() {
        return client + ' ' + subject;
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** The purpose of this call; empty, for which nothing is granted, where it says none. */
    public String forWhat() {
        return purpose == null ? "" : purpose;
    }

    /** Who changed it, as others may know. */
    public ActorRef actor() {
        return new ActorRef(organisation, subject);
    }

    /** The same caller acting for a body under its own. */
    public Caller actingFor(UUID other) {
        return new Caller(subject, client, other, sector, roles, purposes, purpose, person);
    }
}
