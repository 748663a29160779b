package org.familysupport.stack;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * An RSA key that signs tokens (RS256). A kept one survives a restart of the issuer, so that a token handed out before stays
 * good.
 */
final class SigningKey {
    private static final String FILE = "signing-key.p8";

    private final RSAPrivateCrtKey secret;

    private SigningKey(RSAPrivateCrtKey secret) {
        this.secret = secret;
    }

    /** A key nobody has seen. */
    static SigningKey fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new SigningKey((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has RSA", impossible);
        }
    }

    /** The key of this folder, made at the first use. */
    static SigningKey keptIn(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return Files.exists(file) ? read(file) : write(fresh(), file);
        } catch (IOException | GeneralSecurityException failed) {
            throw new StackFailure("The signing key " + file + " cannot be used: " + failed.getMessage(), failed);
        }
    }

    /** The thumbprint of RFC 7638: the same key has the same id wherever it is read. */
    String id() {
        String canonical = "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}"
                .formatted(number(secret.getPublicExponent()), number(secret.getModulus()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return base64(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** What the issuer publishes. */
    Map<String, Object> jwk() {
        return new TreeMap<>(Map.of(
                "kid",
                id(),
                "kty",
                "RSA",
                "alg",
                "RS256",
                "use",
                "sig",
                "n",
                number(secret.getModulus()),
                "e",
                number(secret.getPublicExponent())));
    }

    byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(secret);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("an RSA key signs", impossible);
        }
    }

    boolean verifies(byte[] content, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(publicKey());
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    PublicKey publicKey() throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
    }

    private static SigningKey read(Path file) throws IOException, GeneralSecurityException {
        PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(Files.readAllBytes(file));
        return new SigningKey((RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(encoded));
    }

    private static SigningKey write(SigningKey key, Path file) throws IOException {
        // A temporary file is readable by its owner only, and the move keeps that.
        Path half = Files.createTempFile(Folders.around(file), FILE, ".half");
        Files.write(half, key.secret.getEncoded());
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        boolean signByte = bytes.length > 1 && bytes[0] == 0;
        return base64(signByte ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
