package org.familysupport.security.caller;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.vertx.ContextLocals;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.familysupport.kernel.actor.CallKeys;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violation;
import org.jspecify.annotations.Nullable;

/** Makes the {@link Caller} of a request from its token and header. */
@RequestScoped
public class Callers {
    private static final String PURPOSE = "Purpose-Of-Use";
    private static final String AUDIT = "audit";
    private static final Set<String> WITHOUT_NAMES = Set.of("reporting", AUDIT);

    private final SecurityIdentity identity;
    private final RoutingContext request;

    Callers(SecurityIdentity identity, RoutingContext request) {
        this.identity = identity;
        this.request = request;
    }

    /**
     * The caller of this request.
     *
     * @throws Refused 401 when the token lacks a claim we need
     */
    public Caller caller() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new Refused(GeneralProblem.UNAUTHENTICATED);
        }
        UUID person = person(token);
        Caller caller = new Caller(
                required(token.getSubject()),
                required(token.getClaim("azp")),
                person == null ? id(token, "organisation") : person,
                person == null ? required(token.getClaim("sector")) : Caller.NO_SECTOR,
                person == null ? identity.getRoles() : Set.of(Caller.FAMILY_REPRESENTATIVE),
                texts(token.getClaim("purposes")),
                request.request().getHeader(PURPOSE),
                person);
        ContextLocals.put(CallKeys.ACTOR, caller.actor());
        return caller;
    }

    /**
     * When the token of this request ends: what lasts longer than a request must end with it.
     *
     * @throws Refused 401 without a token
     */
    public Instant validUntil() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new Refused(GeneralProblem.UNAUTHENTICATED);
        }
        return Instant.ofEpochSecond(token.getExpirationTime());
    }

    /**
     * The caller of a request about people, who must say for which purpose (152-FZ; http-api 40).
     *
     * @throws Refused 400 without a purpose, 403 with one the token does not allow
     */
    public Caller withPurpose() {
        Caller caller = caller();
        String purpose = caller.purpose();
        if (purpose == null || purpose.isBlank()) {
            throw new Refused(
                    GeneralProblem.PURPOSE_REQUIRED,
                    java.util.List.of(new Violation("header/" + PURPOSE, GeneralRule.REQUIRED)));
        }
        if (!caller.purposes().contains(purpose)) {
            throw new Refused(GeneralProblem.FORBIDDEN);
        }
        return caller;
    }

    /**
     * The caller of a request about named people: to count and to check who looked, nobody needs a name.
     *
     * @throws Refused 400 without a purpose, 403 with one the token does not allow or that is not for names
     */
    public Caller aboutNamedPeople() {
        Caller caller = withPurpose();
        if (WITHOUT_NAMES.contains(caller.purpose())) {
            throw new Refused(GeneralProblem.FORBIDDEN);
        }
        return caller;
    }

    /**
     * The caller of a request about who may know whom and why, which is also what an auditor asks about.
     *
     * @throws Refused 400 without a purpose, 403 with one the token does not allow, that is for counting, or that is an audit by
     *     somebody else
     */
    public Caller aboutAccess() {
        Caller caller = withPurpose();
        boolean audits = AUDIT.equals(caller.purpose()) && caller.has("auditor");
        if (WITHOUT_NAMES.contains(caller.purpose()) && !audits) {
            throw new Refused(GeneralProblem.FORBIDDEN);
        }
        return caller;
    }

    /**
     * The caller of a request for numbers. It need not say for which purpose; if it does, it is one for which nobody needs a name.
     *
     * @throws Refused 403 with a purpose the token does not allow or that is about named people
     */
    public Caller forNumbers() {
        Caller caller = caller();
        String purpose = caller.purpose();
        boolean silent = purpose == null || purpose.isBlank();
        if (!silent && !(WITHOUT_NAMES.contains(purpose) && caller.purposes().contains(purpose))) {
            throw new Refused(GeneralProblem.FORBIDDEN);
        }
        return caller;
    }

    /**
     * Who the token says acts for its own family. Its own id stands in the place of an organisation: there is none of that
     * id, so no organisation's right is ever its own, and no other role counts, whatever else the token says.
     */
    private @Nullable UUID person(JsonWebToken token) {
        return identity.hasRole(Caller.FAMILY_REPRESENTATIVE) ? id(token, "person") : null;
    }

    private static UUID id(JsonWebToken token, String claim) {
        try {
            return UUID.fromString(required(token.getClaim(claim)));
        } catch (IllegalArgumentException notAnId) {
            throw new Refused(GeneralProblem.UNAUTHENTICATED);
        }
    }

    private static String required(@Nullable Object claim) {
        if (claim == null || claim.toString().isBlank()) {
            throw new Refused(GeneralProblem.UNAUTHENTICATED);
        }
        return claim instanceof JsonString text ? text.getString() : claim.toString();
    }

    private static Set<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case null -> Set.of();
            case JsonArray array ->
                array.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toUnmodifiableSet());
            case Collection<?> values -> values.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
            default -> Set.of(claim instanceof JsonString text ? text.getString() : claim.toString());
        };
    }
}
