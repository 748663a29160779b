package org.familysupport.stack;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.familysupport.stack.ClaimMapper.Token;
import org.familysupport.stack.Realm.Client;

/** {@code /userinfo} and {@code /logout}: what a program asks about a session, and how it ends one. */
final class SessionDoor {
    private final Realm realm;
    private final Clients clients;
    private final Sessions sessions;

    SessionDoor(Realm realm, Clients clients, Sessions sessions) {
        this.realm = realm;
        this.clients = clients;
        this.sessions = sessions;
    }

    void userinfo(Exchange exchange) throws IOException {
        String token = exchange.header("Authorization")
                .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(header -> header.substring(7).strip())
                .orElseThrow(OAuthRefusal::invalidToken);
        Map<String, Object> claims = sessions.verified(token);
        if (!List.of(String.valueOf(claims.get("scope")).split(" ")).contains("openid")) {
            throw new OAuthRefusal(403, "insufficient_scope", "Missing openid scope");
        }
        UUID subject = UUID.fromString(String.valueOf(claims.get("sub")));
        Client client = clients.known(String.valueOf(claims.get("azp"))).orElseThrow(OAuthRefusal::invalidToken);
        Bearer bearer = realm.personWith(subject)
                .map(person -> Bearer.of(person, client))
                .orElseGet(() -> Bearer.machine(client));
        Map<String, Object> answer = ClaimMapper.claims(client.mappers(), Token.USERINFO, bearer);
        answer.put("sub", subject.toString());
        exchange.json(200, answer);
    }

    /** By a browser with the ID token as a hint, or by a program with the refresh token. */
    void logout(Exchange exchange) throws IOException {
        boolean posted = exchange.method().equals("POST");
        Parameters parameters = posted ? exchange.form() : exchange.query();
        parameters.optional("refresh_token").ifPresent(sessions::leave);
        parameters.optional("id_token_hint").ifPresent(sessions::leave);
        Optional<String> place = parameters.optional("post_logout_redirect_uri").filter(this::isRegistered);
        if (place.isPresent()) {
            exchange.redirect(place.get());
        } else if (posted) {
            exchange.nothing();
        } else {
            exchange.page(200, SignInPage.note("You are signed out."));
        }
    }

    private boolean isRegistered(String place) {
        return realm.clients().stream().anyMatch(client -> Clients.mayRedirect(client, place));
    }
}
