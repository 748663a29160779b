package org.familysupport.referral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Listens to one logger of the service under test. */
final class Logged extends Handler implements AutoCloseable {
    private final Logger logger;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    private Logged(Logger logger) {
        this.logger = logger;
    }

    /** Begins to listen, until it is closed. */
    static Logged by(String name) {
        Logged logged = new Logged(Logger.getLogger(name));
        logged.logger.addHandler(logged);
        return logged;
    }

    /** What was said meanwhile, each with the values in it. */
    List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line.getMessage() + " " + Arrays.toString(line.getParameters()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
