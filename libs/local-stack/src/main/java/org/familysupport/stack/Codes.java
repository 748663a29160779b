package org.familysupport.stack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.familysupport.stack.Realm.Person;

/** Authorization codes that were handed out and not yet used: each is good once and for a minute. */
final class Codes {
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final Map<String, Granted> open = new ConcurrentHashMap<>();
    private final InstantSource clock;

    /** Who signed in, for which request. */
    record Granted(SignIn signIn, Person person, Instant until) {}

    Codes(InstantSource clock) {
        this.clock = clock;
    }

    String grant(SignIn signIn, Person person) {
        Instant now = clock.instant();
        open.values().removeIf(granted -> granted.until().isBefore(now));
        String code = UUID.randomUUID().toString();
        open.put(code, new Granted(signIn, person, now.plus(LIFE)));
        return code;
    }

    Optional<Granted> use(String code) {
        return Optional.ofNullable(open.remove(code))
                .filter(granted -> granted.until().isAfter(clock.instant()));
    }
}
