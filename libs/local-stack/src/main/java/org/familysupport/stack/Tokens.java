package org.familysupport.stack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.familysupport.stack.ClaimMapper.Token;

/**
 * Makes the tokens of the realm without asking the issuer over HTTP: the same key, the same claims. For tests, which also
 * need tokens that must be refused.
 */
public final class Tokens {
    /** The client `./dev token` signs people in by; it has the audiences of all services. */
    public static final String DEMO_CLIENT = "demo-cli";

    private final String issuer;
    private final SigningKey key;
    private final Realm realm;
    private final InstantSource clock;

    Tokens(String issuer, SigningKey key, Realm realm, InstantSource clock) {
        this.issuer = issuer;
        this.key = key;
        this.realm = realm;
        this.clock = clock;
    }

    /** The tokens of an issuer that runs as a process of its own: its key is read from its folder. */
    public static Tokens of(LocalIssuer.Settings settings) {
        Realm realm = Realm.read(settings.realm());
        SigningKey key = SigningKey.keptIn(settings.keys());
        return new Tokens(settings.issuer(realm.name()), key, realm, InstantSource.system());
    }

    public String issuer() {
        return issuer;
    }

    public Realm realm() {
        return realm;
    }

    /** A good token of one of the demo people. */
    public String forPerson(String username) {
        return mint(claimsOf(username));
    }

    /** A good token of a machine. */
    public String forClient(String clientId) {
        return mint(accessClaims(Bearer.machine(realm.client(clientId))));
    }

    /** What stands in the token of one of the demo people, to be changed and then minted. */
    public Map<String, Object> claimsOf(String username) {
        return accessClaims(Bearer.of(realm.person(username), realm.client(DEMO_CLIENT)));
    }

    /** A signed token with exactly these claims; issuer, times and id are added where they are not given. */
    public String mint(Map<String, Object> claims) {
        return Jwt.signed(completed(claims), key);
    }

    /** The same with one thing wrong. */
    public String mint(Map<String, Object> claims, Flaw flaw) {
        return new Forger(key, clock.instant()).forge(completed(claims), flaw);
    }

    Map<String, Object> accessClaims(Bearer bearer) {
        Map<String, Object> claims = ClaimMapper.claims(bearer.client().mappers(), Token.ACCESS, bearer);
        claims.put("typ", "Bearer");
        claims.put("azp", bearer.client().id());
        claims.put("exp", in(Duration.ofSeconds(bearer.client().accessTokenSeconds())));
        return claims;
    }

    Map<String, Object> idClaims(Bearer bearer) {
        Map<String, Object> claims = ClaimMapper.claims(bearer.client().mappers(), Token.ID, bearer);
        claims.put("typ", "ID");
        claims.put("sub", bearer.account().id().toString());
        claims.put("azp", bearer.client().id());
        claims.put("aud", bearer.client().id());
        claims.put("exp", in(Duration.ofSeconds(bearer.client().accessTokenSeconds())));
        return claims;
    }

    private Map<String, Object> completed(Map<String, Object> claims) {
        Map<String, Object> complete = new LinkedHashMap<>();
        complete.put("iss", issuer);
        complete.put("iat", in(Duration.ZERO));
        complete.put("exp", in(Duration.ofMinutes(5)));
        complete.put("jti", UUID.randomUUID().toString());
        complete.putAll(claims);
        return complete;
    }

    private long in(Duration time) {
        Instant then = clock.instant().plus(time);
        return then.getEpochSecond();
    }
}
