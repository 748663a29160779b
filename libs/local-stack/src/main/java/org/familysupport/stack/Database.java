package org.familysupport.stack;

import java.util.List;

/**
 * The database of one service and the two roles that may enter it: the owner migrates, the app only connects until a
 * migration grants it more.
 *
 * @param name the name of the service
 */
public record Database(String name) {
    /** One for each service, none shared. */
    public static final List<Database> ALL = List.of(
            new Database("registry"),
            new Database("referral"),
            new Database("service-delivery"),
            new Database("reporting"));

    /** The database of this service. */
    public static Database of(String service) {
        return ALL.stream()
                .filter(database -> database.name().equals(service))
                .findFirst()
                .orElseThrow(() -> new StackFailure("There is no service `" + service + "`; there are "
                        + String.join(", ", ALL.stream().map(Database::name).toList()) + "."));
    }

    /** The role of migrations; its password is its name, for these databases are only reached from this machine. */
    public String owner() {
        return name.replace('-', '_') + "_owner";
    }

    /** The role of the running service; its password is its name. */
    public String app() {
        return name.replace('-', '_') + "_app";
    }
}
