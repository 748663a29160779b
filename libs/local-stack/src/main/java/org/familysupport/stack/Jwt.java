package org.familysupport.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Writes and reads compact JSON web tokens. */
final class Jwt {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private Jwt() {}

    static String signed(Map<String, Object> claims, SigningKey key) {
        return assembled(Map.of("alg", "RS256", "typ", "JWT", "kid", key.id()), claims, key::sign);
    }

    /** Any header with any signature, so that tests can build what must be refused. */
    static String assembled(Map<String, Object> header, Map<String, Object> claims, UnaryOperator<byte[]> signer) {
        String content = part(header) + "." + part(claims);
        return content + "." + base64(signer.apply(content.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The claims, where the signature is this key's and the time has not passed. */
    static Optional<Map<String, Object>> verified(String token, SigningKey key, Instant now) {
        int end = token.lastIndexOf('.');
        int middle = token.indexOf('.');
        if (middle < 0 || end <= middle) {
            return Optional.empty();
        }
        try {
            byte[] content = token.substring(0, end).getBytes(StandardCharsets.US_ASCII);
            byte[] signature = Base64.getUrlDecoder().decode(token.substring(end + 1));
            Map<String, Object> claims =
                    JSON.readValue(Base64.getUrlDecoder().decode(token.substring(middle + 1, end)), MAP);
            boolean good = key.verifies(content, signature)
                    && claims.get("exp") instanceof Number expiry
                    && expiry.longValue() > now.getEpochSecond();
            return good ? Optional.of(claims) : Optional.empty();
        } catch (IOException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String part(Map<String, Object> content) {
        try {
            return base64(JSON.writeValueAsBytes(content));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("claims must be plain JSON values", unwritable);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
