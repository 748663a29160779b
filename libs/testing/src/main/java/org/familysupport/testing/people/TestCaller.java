package org.familysupport.testing.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.stack.Database;
import org.familysupport.stack.Flaw;
import org.familysupport.stack.LocalStack;
import org.jspecify.annotations.Nullable;

/**
 * An invented caller with a real token of the local issuer; each factory invents an organisation of its own, so that tests
 * never meet.
 *
 * @param subject opaque id, as in audit rows
 * @param client the OAuth client it calls through
 * @param organisation for which it acts
 * @param sector of that organisation
 * @param roles realm roles
 * @param purposes purposes of use its token allows
 * @param purpose what it says in the header Purpose-Of-Use; null for a caller who says nothing
 * @param person the person of the registry that it is, for a family's representative; else null
 * @param flaw what is wrong with its token; null for a good one
 */
public record TestCaller(
        String subject,
        String client,
        UUID organisation,
        String sector,
        Set<String> roles,
        Set<String> purposes,
        @Nullable String purpose,
        @Nullable UUID person,
        @Nullable Flaw flaw) {
    public TestCaller {
        roles = Set.copyOf(roles);
        purposes = Set.copyOf(purposes);
    }

    /** A specialist who works with families. */
    public static TestCaller aSpecialist() {
        return caller("specialist", "demo-cli", "social-protection", "registration", "referral", "service-delivery");
    }

    /** Who keeps the directory and the identities of the registry. */
    public static TestCaller aSteward() {
        return caller("registry-steward", "demo-cli", "administration", "registration");
    }

    /** The computer of an agency: it acts for its body and the bodies under it. */
    public static TestCaller anAgencySystem() {
        return caller(
                "agency-system", "agency-system-health", "health", "registration", "referral", "service-delivery");
    }

    /** Who sees numbers and nobody's data. */
    public static TestCaller anAnalyst() {
        return caller("ministry-analyst", "demo-cli", "administration", "reporting");
    }

    /** Who keeps the services running and sees nobody's data. */
    public static TestCaller anOperator() {
        return caller("operator", "demo-cli", "administration", "audit").saying(null);
    }

    /** Who checks who looked, and changes nothing. */
    public static TestCaller anAuditor() {
        return caller("auditor", "demo-cli", "administration", "audit");
    }

    /** A parent, guardian, or grown-up who asks for itself: this person of the registry. */
    public static TestCaller aRepresentative(UUID person) {
        TestCaller it = caller("family-representative", "family-support-web", "administration", "own-data");
        return new TestCaller(
                it.subject, it.client, it.organisation, it.sector, it.roles, it.purposes, it.purpose, person, null);
    }

    private static TestCaller caller(String role, String client, String sector, String... purposes) {
        return new TestCaller(
                UUID.randomUUID().toString(),
                client,
                UUID.randomUUID(),
                sector,
                Set.of(role),
                Set.of(purposes),
                purposes[0],
                null,
                null);
    }

    /** The same, acting for this organisation. */
    public TestCaller of(UUID other) {
        return new TestCaller(subject, client, other, sector, roles, purposes, purpose, person, flaw);
    }

    /** The same, acting for this organisation. */
    public TestCaller of(Id other) {
        return of(other.value());
    }

    /** Somebody else of the same organisation. */
    public TestCaller colleague() {
        String other = UUID.randomUUID().toString();
        return new TestCaller(other, client, organisation, sector, roles, purposes, purpose, person, flaw);
    }

    /** The same in another sector. */
    public TestCaller in(String other) {
        return new TestCaller(subject, client, organisation, other, roles, purposes, purpose, person, flaw);
    }

    /** The same with exactly these roles. */
    public TestCaller withRoles(String... other) {
        return new TestCaller(subject, client, organisation, sector, Set.of(other), purposes, purpose, person, flaw);
    }

    /** The same, whose token allows exactly these purposes. */
    public TestCaller allowed(String... other) {
        return new TestCaller(subject, client, organisation, sector, roles, Set.of(other), purpose, person, flaw);
    }

    /** The same, calling for this purpose, or saying none. */
    public TestCaller saying(@Nullable String other) {
        return new TestCaller(subject, client, organisation, sector, roles, purposes, other, person, flaw);
    }

    /** The same through another client. */
    public TestCaller through(String other) {
        return new TestCaller(subject, other, organisation, sector, roles, purposes, purpose, person, flaw);
    }

    /** The same with a token that every service must refuse. */
    public TestCaller flawed(Flaw other) {
        return new TestCaller(subject, client, organisation, sector, roles, purposes, purpose, person, other);
    }

    /** What stands in its token. */
    public Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("typ", "Bearer");
        claims.put("sub", subject);
        claims.put("azp", client);
        claims.put("aud", Database.ALL.stream().map(Database::name).toList());
        claims.put("organisation", organisation.toString());
        claims.put("sector", sector);
        if (person != null) {
            claims.put("person", person.toString());
        }
        claims.put("realm_access", Map.of("roles", List.copyOf(new TreeSet<>(roles))));
        claims.put("purposes", List.copyOf(new TreeSet<>(purposes)));
        return claims;
    }

    /** A fresh token. */
    public String token() {
        var tokens = LocalStack.shared().tokens();
        Flaw wrong = flaw;
        return wrong == null ? tokens.mint(claims()) : tokens.mint(claims(), wrong);
    }
}
