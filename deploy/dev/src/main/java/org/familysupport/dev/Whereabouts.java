package org.familysupport.dev;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.familysupport.stack.StackFailure;

/**
 * Where the parts of a running house are, for commands in another shell: they need not be told the ports again.
 *
 * @param values as kept in the run folder
 */
public record Whereabouts(Properties values) {
    private static final String FILE = "house.properties";
    static final String LAUNCHER = "launcher";

    /** Of the house that runs from this checkout; nothing where none does. Answers at once. */
    public static Optional<Whereabouts> ofRunning(Path root) {
        DataFolder folder = new DataFolder(root.resolve(".data"));
        return folder.running(LAUNCHER).flatMap(launcher -> read(folder.run().resolve(FILE)));
    }

    /** Whether all parts were ready once; false while the house is starting. */
    public boolean isReady() {
        return Boolean.parseBoolean(values.getProperty("ready"));
    }

    /** Like {@code http://localhost:8081}. */
    public String service(String name) {
        return required("service." + name);
    }

    /** Where a service tells its health and metrics. */
    public String management(String name) {
        return required("management." + name);
    }

    /** As it stands in tokens; its discovery document is below it. */
    public String issuer() {
        return required("issuer");
    }

    public String bootstrapServers() {
        return required("kafka");
    }

    static Whereabouts of(FourServices house) {
        Properties values = new Properties();
        for (String service : house.services()) {
            values.setProperty("service." + service, house.baseUrl(service));
            values.setProperty("management." + service, house.managementUrl(service));
        }
        values.setProperty("issuer", house.issuer());
        values.setProperty("kafka", house.bootstrapServers());
        return new Whereabouts(values);
    }

    void write(DataFolder folder, boolean ready) {
        values.setProperty("ready", String.valueOf(ready));
        try (OutputStream file = Files.newOutputStream(folder.run().resolve(FILE))) {
            values.store(file, "Where the parts of the running house are");
        } catch (IOException refused) {
            throw new StackFailure("Cannot write down where things are: " + refused.getMessage(), refused);
        }
    }

    static void forget(DataFolder folder) {
        try {
            Files.deleteIfExists(folder.run().resolve(FILE));
        } catch (IOException refused) {
            throw new StackFailure("Cannot forget where things were: " + refused.getMessage(), refused);
        }
    }

    private static Optional<Whereabouts> read(Path path) {
        try (InputStream file = Files.newInputStream(path)) {
            Properties values = new Properties();
            values.load(file);
            return Optional.of(new Whereabouts(values));
        } catch (IOException notThereYet) {
            return Optional.empty();
        }
    }

    private String required(String key) {
        String value = values.getProperty(key);
        if (value == null) {
            throw new StackFailure("The running house has no " + key + " (was it started with --without?).");
        }
        return value;
    }
}
