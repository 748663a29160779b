package org.familysupport.stack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.familysupport.stack.Realm.Client;

/** A program's wish to have a person signed in (authorization code with PKCE), checked before anything is shown. */
record SignIn(Client client, String redirectUri, String challenge, Parameters parameters) {

    /** Refuses what must not even be redirected: an unknown client or a place it did not register. */
    static SignIn checked(Parameters parameters, Clients clients) {
        Client client = clients.known(parameters.required("client_id"))
                .orElseThrow(() -> OAuthRefusal.invalidRequest("Client not found"));
        String redirectUri = parameters.required("redirect_uri");
        if (!client.codeFlow() || !Clients.mayRedirect(client, redirectUri)) {
            throw OAuthRefusal.invalidRequest("Invalid parameter: redirect_uri");
        }
        return new SignIn(
                client, redirectUri, parameters.optional("code_challenge").orElse(""), parameters);
    }

    /** The error to send back to the program, where its request cannot be granted. */
    Optional<String> error() {
        if (!"code".equals(parameters.optional("response_type").orElse(""))) {
            return Optional.of("unsupported_response_type");
        }
        boolean pkce = !challenge.isEmpty()
                && "S256".equals(parameters.optional("code_challenge_method").orElse(""));
        if (!pkce) {
            return Optional.of("invalid_request");
        }
        return parameters.words("prompt").contains("none") ? Optional.of("login_required") : Optional.empty();
    }

    /** Where the browser goes next, with these values and the program's own state. */
    String answer(Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(values);
        parameters.optional("state").ifPresent(state -> all.put("state", state));
        boolean fragment =
                "fragment".equals(parameters.optional("response_mode").orElse("query"));
        String separator = fragment ? "#" : redirectUri.contains("?") ? "&" : "?";
        return redirectUri + separator + Parameters.encode(all);
    }

    boolean provenBy(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Clients.same(
                    challenge, Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
