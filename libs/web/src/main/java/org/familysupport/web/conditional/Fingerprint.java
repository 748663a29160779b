package org.familysupport.web.conditional;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Tells one request from another under one Idempotency-Key (http-api 10). */
final class Fingerprint {
    private Fingerprint() {}

    /**
     * The same for the same request, and for no other.
     *
     * @param query as it was sent: {@code ?validateOnly=true} makes another request; null for none
     * @param body in a form in which white space and the order of fields make no difference
     */
    static String of(String method, String path, @Nullable String query, byte[] body) {
        String asked = query == null ? path : path + '?' + query;
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((method + ' ' + asked + '\n').getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
