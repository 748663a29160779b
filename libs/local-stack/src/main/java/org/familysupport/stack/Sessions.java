package org.familysupport.stack;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.familysupport.stack.Realm.Client;
import org.jspecify.annotations.Nullable;

/**
 * Tokens as OAuth hands them out. A refresh token carries its session in itself, so that sign-ins outlive a restart of the
 * issuer; a session that was left is remembered until then.
 */
final class Sessions {
    private static final Duration SESSION = Duration.ofHours(10);

    private final Tokens tokens;
    private final Realm realm;
    private final SigningKey key;
    private final InstantSource clock;
    private final Set<String> left = ConcurrentHashMap.newKeySet();

    Sessions(Tokens tokens, Realm realm, SigningKey key, InstantSource clock) {
        this.tokens = tokens;
        this.realm = realm;
        this.key = key;
        this.clock = clock;
    }

    /** A machine acts as itself: an access token and nothing to refresh it by. */
    Map<String, Object> machine(Client client) {
        return answer(tokens.mint(tokens.accessClaims(Bearer.machine(client))), client);
    }

    /** A person signed in by the client. */
    Map<String, Object> open(Bearer bearer, boolean openId, @Nullable String nonce) {
        return continued(bearer, UUID.randomUUID().toString(), openId, nonce);
    }

    /** New tokens for an old refresh token of the same client. */
    Map<String, Object> refresh(String refreshToken, Client client) {
        Map<String, Object> claims = sessionOf(refreshToken)
                .filter(session -> client.id().equals(session.get("azp")))
                .orElseThrow(() -> OAuthRefusal.invalidGrant("Invalid refresh token"));
        UUID subject = UUID.fromString(String.valueOf(claims.get("sub")));
        Bearer bearer = realm.personWith(subject)
                .map(person -> Bearer.of(person, client))
                .orElseThrow(() -> OAuthRefusal.invalidGrant("User not found"));
        boolean openId = Boolean.TRUE.equals(claims.get("openid"));
        return continued(bearer, String.valueOf(claims.get("sid")), openId, null);
    }

    void leave(String refreshOrIdToken) {
        Jwt.verified(refreshOrIdToken, key, clock.instant())
                .ifPresent(claims -> left.add(String.valueOf(claims.get("sid"))));
    }

    /** The claims of an access token that is still good. */
    Map<String, Object> verified(String accessToken) {
        return Jwt.verified(accessToken, key, clock.instant())
                .filter(claims -> "Bearer".equals(claims.get("typ")) && isOpen(claims))
                .orElseThrow(OAuthRefusal::invalidToken);
    }

    private Map<String, Object> continued(Bearer bearer, String session, boolean openId, @Nullable String nonce) {
        Map<String, Object> access = new LinkedHashMap<>(tokens.accessClaims(bearer));
        access.put("sid", session);
        access.put("scope", openId ? "openid profile" : "profile");
        Map<String, Object> answer = answer(tokens.mint(access), bearer.client());
        answer.put("refresh_token", refreshToken(bearer, session, openId));
        answer.put("refresh_expires_in", SESSION.toSeconds());
        answer.put("session_state", session);
        answer.put("scope", access.get("scope"));
        if (openId) {
            Map<String, Object> id = new LinkedHashMap<>(tokens.idClaims(bearer));
            id.put("sid", session);
            if (nonce != null) {
                id.put("nonce", nonce);
            }
            answer.put("id_token", tokens.mint(id));
        }
        return answer;
    }

    private String refreshToken(Bearer bearer, String session, boolean openId) {
        return tokens.mint(Map.of(
                "typ", "Refresh",
                "aud", tokens.issuer(),
                "sub", bearer.account().id().toString(),
                "azp", bearer.client().id(),
                "sid", session,
                "openid", openId,
                "exp", clock.instant().plus(SESSION).getEpochSecond()));
    }

    private Optional<Map<String, Object>> sessionOf(String refreshToken) {
        return Jwt.verified(refreshToken, key, clock.instant())
                .filter(claims -> "Refresh".equals(claims.get("typ")) && isOpen(claims));
    }

    private boolean isOpen(Map<String, Object> claims) {
        return !left.contains(String.valueOf(claims.get("sid")));
    }

    private static Map<String, Object> answer(String accessToken, Client client) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", accessToken);
        answer.put("expires_in", client.accessTokenSeconds());
        answer.put("token_type", "Bearer");
        answer.put("not-before-policy", 0);
        return answer;
    }
}
