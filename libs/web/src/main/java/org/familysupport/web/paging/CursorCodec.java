package org.familysupport.web.paging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;

/**
 * Signs cursors, so that an altered or foreign one is refused with 400.
 *
 * <p>Instances of a service must share {@code family-support.cursor.secret}; without it each start makes a secret of its
 * own, and cursors end with the process.
 */
@ApplicationScoped
class CursorCodec {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 16;
    private static final String SEPARATOR = "\u001f";

    private final SecretKeySpec secret;

    CursorCodec(@ConfigProperty(name = "family-support.cursor.secret") Optional<String> secret) {
        byte[] bytes = secret.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElseGet(CursorCodec::random);
        this.secret = new SecretKeySpec(bytes, ALGORITHM);
    }

    String encode(Cursor cursor, String scope) {
        byte[] key = String.join(SEPARATOR, cursor.key()).getBytes(StandardCharsets.UTF_8);
        byte[] signed = Arrays.copyOf(sign(key, scope), SIGNATURE + key.length);
        System.arraycopy(key, 0, signed, SIGNATURE, key.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    Cursor decode(String text, String scope) {
        try {
            byte[] signed = Base64.getUrlDecoder().decode(text);
            byte[] signature = Arrays.copyOf(signed, SIGNATURE);
            byte[] key = Arrays.copyOfRange(signed, Math.min(SIGNATURE, signed.length), signed.length);
            if (signed.length > SIGNATURE && MessageDigest.isEqual(signature, sign(key, scope))) {
                return new Cursor(List.of(new String(key, StandardCharsets.UTF_8).split(SEPARATOR, -1)));
            }
        } catch (IllegalArgumentException notBase64) {
            // refused below
        }
        throw new Refused(GeneralProblem.INVALID_CURSOR);
    }

    private byte[] sign(byte[] key, String scope) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(scope.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(key), SIGNATURE);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
