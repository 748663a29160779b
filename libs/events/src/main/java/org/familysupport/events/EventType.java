package org.familysupport.events;

import java.util.Locale;

/**
 * One line of the catalogue: a fact that a service announces on a topic.
 *
 * @param service who announces it, as in package and topic names
 * @param fact the record class
 * @param topic where
 * @param major the major version of its schema
 */
public record EventType(String service, Class<? extends Fact> fact, String topic, int major) {
    static EventType v1(String service, Class<? extends Fact> fact, String topic) {
        return new EventType(service, fact, topic, 1);
    }

    /** The type on the wire, {@code ce_type}. */
    public String name() {
        return "org.familysupport." + service + "." + fact.getSimpleName() + ".v" + major;
    }

    /** The file under {@code api-specs/events} that describes it, without its ending. */
    public String file() {
        return service.toLowerCase(Locale.ROOT) + "/" + fact.getSimpleName() + ".v" + major;
    }
}
