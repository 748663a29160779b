package org.familysupport.dev;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.familysupport.stack.Checkout;
import org.familysupport.stack.StackFailure;

/** What was said after {@code ./dev up}. */
record UpOptions(boolean fresh, boolean keycloak, Set<String> without) {

    static UpOptions of(String... arguments) {
        boolean fresh = false;
        boolean keycloak = false;
        Set<String> without = new HashSet<>();
        Iterator<String> words = List.of(arguments).iterator();
        while (words.hasNext()) {
            switch (words.next()) {
                case "--fresh" -> fresh = true;
                case "--keycloak" -> keycloak = true;
                case "--without" -> without.add(serviceAfter(words));
                default -> throw new StackFailure("./dev up [--fresh] [--keycloak] [--without SERVICE]...");
            }
        }
        return new UpOptions(fresh, keycloak, Set.copyOf(without));
    }

    FourServices.Settings settings(Ports ports) {
        Path root = Checkout.root();
        Optional<Path> home = keycloak ? Optional.of(keycloakHome()) : Optional.empty();
        return new FourServices.Settings(root, root.resolve(".data"), ports, without, home, Recipes.small());
    }

    private static Path keycloakHome() {
        String told = System.getProperty("familysupport.keycloak", "");
        if (told.isEmpty()) {
            throw new StackFailure("Keycloak is unpacked by ./dev; use ./dev up --keycloak.");
        }
        return Path.of(told);
    }

    private static String serviceAfter(Iterator<String> words) {
        String service = words.hasNext() ? words.next() : "";
        if (!FourServices.SERVICES.contains(service)) {
            throw new StackFailure("--without needs one of " + String.join(", ", FourServices.SERVICES) + ".");
        }
        return service;
    }
}
