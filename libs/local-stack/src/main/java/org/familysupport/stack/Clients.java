package org.familysupport.stack;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.familysupport.stack.Realm.Client;
import org.jspecify.annotations.Nullable;

/** Knows the programs of the realm: whether one is who it says, and where it may be sent a code. */
final class Clients {
    private final Realm realm;

    Clients(Realm realm) {
        this.realm = realm;
    }

    /** The client of a token request, by basic authentication or by form. A confidential one must prove its secret. */
    Client authenticated(Exchange exchange, Parameters form) {
        Optional<String[]> basic = exchange.header("Authorization").flatMap(Clients::basic);
        String id =
                basic.map(pair -> pair[0]).or(() -> form.optional("client_id")).orElse("");
        String secret = basic.map(pair -> pair[1])
                .or(() -> form.optional("client_secret"))
                .orElse("");
        Client client =
                known(id).orElseThrow(() -> OAuthRefusal.invalidClient("Invalid client or Invalid client credentials"));
        String expected = client.secret();
        if (expected != null && !same(expected, secret)) {
            throw new OAuthRefusal(401, "unauthorized_client", "Invalid client or Invalid client credentials");
        }
        return client;
    }

    Optional<Client> known(String id) {
        return realm.clients().stream().filter(client -> client.id().equals(id)).findFirst();
    }

    /** Whether the client registered this place. A pattern ends in {@code *}; user names in URIs trick it, so none may be. */
    static boolean mayRedirect(Client client, String place) {
        try {
            URI uri = URI.create(place);
            return uri.getUserInfo() == null
                    && uri.getHost() != null
                    && client.redirectUris().stream().anyMatch(pattern -> matches(pattern, place));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean matches(String pattern, String place) {
        return pattern.endsWith("*")
                ? place.startsWith(pattern.substring(0, pattern.length() - 1))
                : place.equals(pattern);
    }

    private static Optional<String[]> basic(String header) {
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(header.substring(6).strip());
            String[] pair = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return pair.length == 2
                    ? Optional.of(new String[] {Parameters.decoded(pair[0]), Parameters.decoded(pair[1])})
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    static boolean same(@Nullable String expected, String given) {
        return expected != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
