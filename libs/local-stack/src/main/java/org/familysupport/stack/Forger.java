package org.familysupport.stack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Builds tokens that look right but for one {@link Flaw}. */
final class Forger {
    private static final long HOUR = Duration.ofHours(1).toSeconds();

    private final SigningKey key;
    private final long now;

    Forger(SigningKey key, Instant now) {
        this.key = key;
        this.now = now.getEpochSecond();
    }

    String forge(Map<String, Object> claims, Flaw flaw) {
        return switch (flaw) {
            case EXPIRED -> signed(claims, Map.of("iat", now - 2 * HOUR, "exp", now - HOUR));
            case NOT_YET_VALID -> signed(claims, Map.of("iat", now + HOUR, "nbf", now + HOUR, "exp", now + 2 * HOUR));
            case OTHER_ISSUER -> signed(claims, Map.of("iss", "http://localhost:1/realms/elsewhere"));
            case OTHER_AUDIENCE -> signed(claims, Map.of("aud", "somebody-else"));
            case ID_TOKEN -> signed(claims, Map.of("typ", "ID", "aud", "family-support-web"));
            case OTHER_KEY -> Jwt.assembled(header("RS256", key.id()), claims, SigningKey.fresh()::sign);
            case UNKNOWN_KEY_ID -> Jwt.signed(claims, SigningKey.fresh());
            case UNSIGNED -> Jwt.assembled(Map.of("alg", "none", "typ", "JWT"), claims, content -> new byte[0]);
            case SYMMETRIC -> Jwt.assembled(header("HS256", key.id()), claims, this::hmacWithPublicKey);
            case TAMPERED -> tampered(claims);
        };
    }

    private String signed(Map<String, Object> claims, Map<String, Object> changes) {
        Map<String, Object> changed = new LinkedHashMap<>(claims);
        changed.putAll(changes);
        return Jwt.signed(changed, key);
    }

    /** Another subject under the signature of the first. */
    private String tampered(Map<String, Object> claims) {
        String honest = Jwt.signed(claims, key);
        String other = signed(claims, Map.of("sub", "00000000-0000-4000-8000-000000000000"));
        return other.substring(0, other.lastIndexOf('.')) + honest.substring(honest.lastIndexOf('.'));
    }

    private byte[] hmacWithPublicKey(byte[] content) {
        try {
            String body = Base64.getMimeEncoder().encodeToString(key.publicKey().getEncoded());
            String pem = "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pem.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC", impossible);
        }
    }

    private static Map<String, Object> header(String algorithm, String keyId) {
        return Map.of("alg", algorithm, "typ", "JWT", "kid", keyId);
    }
}
