package org.familysupport.prove;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.familysupport.prove.model.Actor;
import org.familysupport.prove.model.Actor.Role;
import org.familysupport.prove.model.Party;
import org.familysupport.stack.Realm;
import org.familysupport.stack.Tokens;

/**
 * Who takes part: in each organisation of the realm that has a specialist also a head of service and a clerk, for whom tokens are made
 * here.
 */
final class Cast {
    private static final String SPECIALIST = ".specialist";
    private static final List<String> PURPOSES = List.of("registration", "referral", "service-delivery");
    private static final long FRESH = Duration.ofMinutes(20).toNanos();

    private final Tokens tokens;
    private final List<Party> parties;
    private final Map<Actor, Held> held = new ConcurrentHashMap<>();

    private record Held(String token, long since) {}

    Cast(Tokens tokens, Realm realm) {
        this.tokens = tokens;
        this.parties = realm.people().stream()
                .filter(person -> person.username().endsWith(SPECIALIST))
                .map(person -> new Party(
                        person.account().organisation().id(), person.username().replace(SPECIALIST, "")))
                .toList();
    }

    List<Party> parties() {
        return parties;
    }

    String token(Actor actor) {
        Held present = held.get(actor);
        if (present == null || System.nanoTime() - present.since() > FRESH) {
            present = new Held(make(actor), System.nanoTime());
            held.put(actor, present);
        }
        return present.token();
    }

    private String make(Actor actor) {
        Map<String, Object> claims = tokens.claimsOf(actor.party().name() + SPECIALIST);
        if (actor.role() != Role.WORKER) {
            String role = actor.role() == Role.HEAD ? "service-head" : "ministry-analyst";
            claims.put("realm_access", Map.of("roles", List.of(role)));
            claims.put(
                    "sub",
                    UUID.nameUUIDFromBytes(actor.toString().getBytes(StandardCharsets.UTF_8))
                            .toString());
        }
        claims.put("purposes", PURPOSES);
        return tokens.mint(claims);
    }
}
