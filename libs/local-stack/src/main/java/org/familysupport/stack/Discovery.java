package org.familysupport.stack;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The issuer's places, laid out as in Keycloak, and the document that tells programs about them. */
final class Discovery {
    static final String CONFIGURATION = "/.well-known/openid-configuration";
    private static final String PROTOCOL = "/protocol/openid-connect";
    static final String KEYS = PROTOCOL + "/certs";
    static final String TOKEN = PROTOCOL + "/token";
    static final String SIGN_IN = PROTOCOL + "/auth";
    static final String USERINFO = PROTOCOL + "/userinfo";
    static final String LOGOUT = PROTOCOL + "/logout";

    private final String issuer;

    Discovery(String issuer) {
        this.issuer = issuer;
    }

    /** The path on this server. */
    String place(String below) {
        return URI.create(issuer).getPath() + below;
    }

    Map<String, Object> document() {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("issuer", issuer),
                Map.entry("jwks_uri", issuer + KEYS),
                Map.entry("token_endpoint", issuer + TOKEN),
                Map.entry("authorization_endpoint", issuer + SIGN_IN),
                Map.entry("userinfo_endpoint", issuer + USERINFO),
                Map.entry("end_session_endpoint", issuer + LOGOUT),
                Map.entry("response_types_supported", List.of("code")),
                Map.entry("response_modes_supported", List.of("query", "fragment")),
                Map.entry("subject_types_supported", List.of("public")),
                Map.entry("scopes_supported", List.of("openid", "profile")),
                Map.entry("id_token_signing_alg_values_supported", List.of("RS256")),
                Map.entry("code_challenge_methods_supported", List.of("S256")),
                Map.entry(
                        "grant_types_supported",
                        List.of("authorization_code", "refresh_token", "password", "client_credentials")),
                Map.entry(
                        "token_endpoint_auth_methods_supported",
                        List.of("client_secret_basic", "client_secret_post", "none"))));
    }
}
