package org.familysupport.testing.component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Properties;
import org.familysupport.stack.Database;

/**
 * Which service the tests of this module are about; its {@code application.properties} says so.
 *
 * @param name as in folders, databases and specifications, such as {@code service-delivery}
 * @param word as in packages, event types and topics, such as {@code delivery}
 */
public record TestedService(String name, String word) {
    private static final String KEY = "family-support.outbox.service";

    /** The service of this module. */
    public static TestedService here() {
        String word = settings().getProperty(KEY);
        if (word == null) {
            throw new IllegalStateException("a component test needs " + KEY + " in application.properties");
        }
        return named(word);
    }

    /** The service with this word in its packages and topics. */
    public static TestedService named(String word) {
        return Database.ALL.stream()
                .map(Database::name)
                .filter(name -> name.equals(word) || name.endsWith("-" + word))
                .map(name -> new TestedService(name, word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no service " + word));
    }

    /** The package under which its rooms lie. */
    public String rootPackage() {
        return "org.familysupport." + word;
    }

    /** The port at which it answers in a house with the usual ports. */
    public int port() {
        return Integer.parseInt(settings().getProperty("quarkus.http.port"));
    }

    private static Properties settings() {
        URL file = Thread.currentThread().getContextClassLoader().getResource("application.properties");
        Properties settings = new Properties();
        if (file != null) {
            try (InputStream in = file.openStream()) {
                settings.load(in);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return settings;
    }
}
