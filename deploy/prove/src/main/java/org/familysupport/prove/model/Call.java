package org.familysupport.prove.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.familysupport.dev.demo.Json;
import org.jspecify.annotations.Nullable;

/**
 * A request.
 *
 * @param service whose name a house knows
 * @param body absent for a read
 * @param key of a command
 * @param seen the version for which it is meant; absent where it names none
 * @param said in words, for people
 */
public record Call(
        String service,
        String path,
        @Nullable JsonNode body,
        Actor actor,
        String purpose,
        @Nullable UUID key,
        @Nullable Long seen,
        String said) {
    static final String REFERRAL = "referral";
    static final String REGISTRY = "registry";
    static final String DELIVERY = "service-delivery";

    /** A read. */
    public static Call get(String service, String path, Actor actor, String purpose, String said) {
        return new Call(service, path, null, actor, purpose, null, null, said);
    }

    /** Whether it goes to the service that gives rights, and so knows them at once. */
    public boolean isToReferral() {
        return service.equals(REFERRAL);
    }

    /** The same under another key. */
    Call with(UUID other) {
        return new Call(service, path, body, actor, purpose, other, seen, said + ", with another key");
    }

    /** What two requests have in common that are one and the same command. */
    String asked() {
        return path + " " + (body == null ? "" : Json.text(body));
    }

    @Override
    public String toString() {
        return actor + " " + said + (seen == null ? "" : " (version " + seen + ")");
    }
}
