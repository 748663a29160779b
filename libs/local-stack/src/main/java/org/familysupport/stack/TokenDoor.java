package org.familysupport.stack;

import java.io.IOException;
import java.util.Map;
import org.familysupport.stack.Realm.Client;
import org.familysupport.stack.Realm.Person;

/** {@code /token}: the four grants that the realm's clients use. */
final class TokenDoor {
    private final Realm realm;
    private final Clients clients;
    private final Codes codes;
    private final Sessions sessions;

    TokenDoor(Realm realm, Clients clients, Codes codes, Sessions sessions) {
        this.realm = realm;
        this.clients = clients;
        this.codes = codes;
        this.sessions = sessions;
    }

    void handle(Exchange exchange) throws IOException {
        if (!exchange.method().equals("POST")) {
            throw new OAuthRefusal(405, "invalid_request", "Tokens are asked for by POST");
        }
        Parameters form = exchange.form();
        Client client = clients.authenticated(exchange, form);
        exchange.json(200, answer(form, client));
    }

    private Map<String, Object> answer(Parameters form, Client client) {
        return switch (form.required("grant_type")) {
            case "password" -> password(form, client);
            case "client_credentials" -> machine(client);
            case "authorization_code" -> code(form, client);
            case "refresh_token" -> sessions.refresh(form.required("refresh_token"), client);
            default -> throw new OAuthRefusal(400, "unsupported_grant_type", "Unsupported grant_type");
        };
    }

    private Map<String, Object> password(Parameters form, Client client) {
        if (!client.directGrant()) {
            throw new OAuthRefusal(400, "unauthorized_client", "Client not allowed for direct access grants");
        }
        String username = form.required("username");
        Person person = realm.people().stream()
                .filter(p -> p.username().equals(username))
                .filter(p ->
                        Clients.same(p.password(), form.optional("password").orElse("")))
                .findFirst()
                .orElseThrow(() -> new OAuthRefusal(401, "invalid_grant", "Invalid user credentials"));
        return sessions.open(Bearer.of(person, client), form.words("scope").contains("openid"), null);
    }

    private Map<String, Object> machine(Client client) {
        if (client.account() == null) {
            throw new OAuthRefusal(400, "unauthorized_client", "Client not enabled to retrieve service account");
        }
        return sessions.machine(client);
    }

    private Map<String, Object> code(Parameters form, Client client) {
        Codes.Granted granted = codes.use(form.required("code"))
                .filter(g -> g.signIn().client().id().equals(client.id()))
                .filter(g -> g.signIn().redirectUri().equals(form.required("redirect_uri")))
                .orElseThrow(() -> OAuthRefusal.invalidGrant("Code not valid"));
        if (!granted.signIn().provenBy(form.required("code_verifier"))) {
            throw OAuthRefusal.invalidGrant("PKCE verification failed");
        }
        Parameters asked = granted.signIn().parameters();
        return sessions.open(
                Bearer.of(granted.person(), client),
                asked.words("scope").contains("openid"),
                asked.optional("nonce").orElse(null));
    }
}
