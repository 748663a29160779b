package org.familysupport.dev.region;

/**
 * A way in which a direction is delivered, as far as the sources tell.
 *
 * @param direction a code of the list {@code direction}
 * @param serviceType a code of the list {@code service-type}
 * @param setting a code of the list {@code setting}
 * @param channel a code of the list {@code channel}
 * @param fromAge the youngest age of the child
 * @param toAge the first age at which it is too old
 * @param minutes how long it takes as a rule
 * @param audience who takes part
 * @param weight how often it is chosen among the offers of its direction
 */
record Offer(
        String direction,
        String serviceType,
        String setting,
        String channel,
        int fromAge,
        int toAge,
        int minutes,
        Audience audience,
        int weight) {

    boolean suits(int age) {
        return fromAge <= age && age < toAge;
    }

    /** Who takes part in a service. */
    enum Audience {
        CHILD,
        BOTH,
        PARENT
    }
}
