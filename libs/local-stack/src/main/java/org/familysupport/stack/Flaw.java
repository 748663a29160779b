package org.familysupport.stack;

/** What may be wrong with a token. A service must refuse each of these; tests mint them on purpose. */
public enum Flaw {
    /** Good until an hour ago. */
    EXPIRED,
    /** Good from an hour from now. */
    NOT_YET_VALID,
    /** Rightly signed, but says it comes from elsewhere. */
    OTHER_ISSUER,
    /** Rightly signed, but meant for somebody else. */
    OTHER_AUDIENCE,
    /** Signed by a key the issuer has not, under the id of one it has. */
    OTHER_KEY,
    /** Signed by a key the issuer has not, and says so. */
    UNKNOWN_KEY_ID,
    /** Not signed at all: {@code alg=none}. */
    UNSIGNED,
    /** HMAC with the public key as its secret: {@code alg=HS256}. */
    SYMMETRIC,
    /** Its claims were changed after signing. */
    TAMPERED,
    /** An ID token, which proves a sign-in and gives no access. */
    ID_TOKEN
}
