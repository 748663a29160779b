package org.familysupport.stack;

import java.nio.file.Files;
import java.nio.file.Path;

/** The places of this checkout that the local stack reads or keeps things in. */
public final class Checkout {
    private static final String REALM = "deploy/keycloak/realm.json";

    private Checkout() {}

    /** The root folder: as the build or the launcher says it, else the nearest folder above that holds the realm. */
    public static Path root() {
        String told = System.getProperty("familysupport.root", "");
        if (!told.isEmpty()) {
            return Path.of(told);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(REALM))) {
                return folder;
            }
        }
        throw new StackFailure("This is run outside of the checkout: no " + REALM + " here or above.");
    }

    public static Path realm() {
        return root().resolve(REALM);
    }

    /** Where fetched programs are unpacked; never committed, and may be deleted at any time. */
    public static Path tools() {
        return root().resolve(".tools");
    }

    /** The unpacked PostgreSQL, shared by the launcher and all tests. */
    public static Path postgresPrograms() {
        return tools().resolve("postgresql");
    }
}
