package org.familysupport.dev;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * How one process is run.
 *
 * @param name as it stands before its lines and in its pid file
 * @param command asked for at each start, for it may have to unpack or prepare something first
 * @param environment what is added to our own
 * @param ready whether it does its work by now
 * @param patience how long the first start may take on a slow machine
 * @param stopSignal what makes it end in good order
 */
record Recipe(
        String name,
        Supplier<List<String>> command,
        Map<String, String> environment,
        BooleanSupplier ready,
        Duration patience,
        String stopSignal) {

    static final Duration USUAL_PATIENCE = Duration.ofMinutes(3);

    /** A Java program: TERM makes a JVM run its shutdown hooks. */
    static Recipe java(String name, List<String> command, Map<String, String> environment, BooleanSupplier ready) {
        return new Recipe(name, () -> command, environment, ready, USUAL_PATIENCE, "TERM");
    }
}
