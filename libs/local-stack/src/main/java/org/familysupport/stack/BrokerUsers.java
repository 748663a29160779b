package org.familysupport.stack;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may speak with a local broker, and by which password. Like those of the databases the passwords are those of a local run,
 * known to everybody; each can be set by the environment.
 *
 * @param passwords by name
 */
public record BrokerUsers(Map<String, String> passwords) {
    /** Makes topics and gives rights; the broker knows itself by this name too. */
    public static final String OPERATOR = "operator";

    /** Outside readers of facts. */
    public static final String REPORTING_JOBS = "reporting-jobs";

    private static final String VARIABLE = "FAMILY_SUPPORT_KAFKA_PASSWORD_";
    private static final String MODULE = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    public BrokerUsers {
        passwords = Map.copyOf(passwords);
    }

    /** The operator, a user for each service, and those outside; with passwords of this environment where it has them. */
    public static BrokerUsers from(Map<String, String> environment) {
        Map<String, String> passwords = new LinkedHashMap<>();
        Stream.concat(Stream.of(OPERATOR, REPORTING_JOBS), Database.ALL.stream().map(Database::name))
                .forEach(user -> passwords.put(user, password(user, environment)));
        return new BrokerUsers(passwords);
    }

    /** As the environment of this process says. */
    public static BrokerUsers ofThisProcess() {
        return from(System.getenv());
    }

    /** The environment variable that sets the password of a user. */
    public static String variable(String user) {
        return VARIABLE + user.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    public String password(String user) {
        String password = passwords.get(user);
        if (password == null) {
            throw new StackFailure("The broker knows no `" + user + "`; it knows "
                    + passwords.keySet().stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return password;
    }

    /** What a Kafka client of this user is told, beside the address. */
    Map<String, String> client(String user) {
        return Map.of(
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", login(user) + ";");
    }

    /** What the broker is told: who it is among its own, and whom it knows. */
    String known() {
        return login(OPERATOR)
                + passwords.entrySet().stream()
                        .map(user -> " user_%s=\"%s\"".formatted(user.getKey(), user.getValue()))
                        .collect(Collectors.joining())
                + ";";
    }

    private String login(String user) {
        return "%s username=\"%s\" password=\"%s\"".formatted(MODULE, user, password(user));
    }

    private static String password(String user, Map<String, String> environment) {
        String given = environment.getOrDefault(variable(user), "");
        if (given.indexOf('"') >= 0 || given.indexOf('\\') >= 0) {
            throw new StackFailure(variable(user) + " must hold neither \" nor \\: it becomes a quoted text.");
        }
        return given.isEmpty() ? user + "-secret" : given;
    }

    /** Never its passwords. */
    @Override
    public String toString() {
        return "BrokerUsers" + passwords.keySet();
    }
}
