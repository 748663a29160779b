package org.familysupport.dev.region;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that are the same in every run, in the form of random ones (version 4), which the API takes from clients. */
public final class StableIds {
    private StableIds() {}

    /** The id of the thing of this kind and key. */
    public static UUID of(String kind, String key) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(kind + ':' + key));
        long high = hash.getLong() & ~0xF000L | 0x4000L;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
