package org.familysupport.dev.demo;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.familysupport.stack.Realm;
import org.familysupport.stack.Tokens;
import org.jspecify.annotations.Nullable;

/** Fetches access tokens for the machines and people of the realm, and new ones before they run out. */
final class TokenDesk {
    /** A token that is about to run out may have run out when it arrives. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Wire wire;
    private final String issuer;
    private final Realm realm;
    private final Map<String, Held> held = new HashMap<>();

    private record Held(String token, long endNanos) {}

    TokenDesk(Wire wire, String issuer, Realm realm) {
        this.wire = wire;
        this.issuer = issuer;
        this.realm = realm;
    }

    /** The token of a machine or person; throws where the issuer does not answer. */
    synchronized String tokenOf(String name) throws IOException {
        Held present = held.get(name);
        if (present == null || System.nanoTime() > present.endNanos()) {
            present = fetch(name);
            held.put(name, present);
        }
        return present.token();
    }

    /** The token was refused: the next one is a new one. */
    synchronized void forget(String name, @Nullable String token) {
        held.computeIfPresent(name, (key, present) -> present.token().equals(token) ? null : present);
    }

    private Held fetch(String name) throws IOException {
        Answer answer = wire.postForm(issuer + "/protocol/openid-connect/token", form(name));
        if (!answer.isDone()) {
            throw new IOException("the issuer gave " + name + " no token (" + answer.status() + ")");
        }
        long seconds = answer.body().path("expires_in").asLong() - MARGIN.toSeconds();
        return new Held(
                answer.text("access_token"),
                System.nanoTime() + Duration.ofSeconds(seconds).toNanos());
    }

    private String form(String name) {
        Map<String, String> form = new LinkedHashMap<>();
        Optional<Realm.Client> machine = realm.clients().stream()
                .filter(client -> client.id().equals(name) && client.account() != null)
                .findFirst();
        if (machine.isPresent()) {
            form.put("grant_type", "client_credentials");
            form.put("client_id", name);
            form.put("client_secret", String.valueOf(machine.get().secret()));
        } else {
            form.put("grant_type", "password");
            form.put("client_id", Tokens.DEMO_CLIENT);
            form.put("username", name);
            form.put("password", realm.person(name).password());
        }
        return form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
