package org.familysupport.dev;

import java.util.TreeMap;
import org.familysupport.stack.Checkout;
import org.familysupport.stack.StackFailure;

/** For {@code ./dev live SERVICE}: the environment of that service as lines a shell can evaluate. */
public final class LiveEnvironment {
    private LiveEnvironment() {}

    public static void main(String[] arguments) {
        try {
            String service = arguments.length == 1 ? arguments[0] : "";
            if (Whereabouts.ofRunning(Checkout.root()).isEmpty()) {
                throw new StackFailure("No house is running; in another shell: ./dev up --without " + service);
            }
            Console.terminal().show(exports(service));
        } catch (StackFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private static String exports(String service) {
        StringBuilder lines = new StringBuilder();
        FourServices.Settings settings = UpOptions.of().settings(Ports.from(System.getenv()));
        DataFolder folder = new DataFolder(settings.data());
        new TreeMap<>(new Recipes(settings, folder).environment(service))
                .forEach(
                        (name, value) -> lines.append("export %s='%s'%n".formatted(name, value.replace("'", "'\\''"))));
        return lines.toString();
    }
}
