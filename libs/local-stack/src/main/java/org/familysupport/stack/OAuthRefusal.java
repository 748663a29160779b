package org.familysupport.stack;

/** What the issuer answers instead of a token: an error code of RFC 6749 and a sentence. */
final class OAuthRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    OAuthRefusal(int status, String code, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.code = code;
    }

    static OAuthRefusal invalidRequest(String sentence) {
        return new OAuthRefusal(400, "invalid_request", sentence);
    }

    static OAuthRefusal invalidGrant(String sentence) {
        return new OAuthRefusal(400, "invalid_grant", sentence);
    }

    static OAuthRefusal invalidClient(String sentence) {
        return new OAuthRefusal(401, "invalid_client", sentence);
    }

    static OAuthRefusal invalidToken() {
        return new OAuthRefusal(401, "invalid_token", "Token verification failed");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
