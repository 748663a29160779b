package org.familysupport.dev;

import java.util.stream.Collectors;
import org.familysupport.events.BrokerRights;
import org.familysupport.events.TopicSpec;
import org.familysupport.events.Topics;
import org.familysupport.stack.BrokerUsers;
import org.familysupport.stack.Realm;
import org.familysupport.stack.Realm.Person;

/** What a person sees when the house is ready: where everything is, and how to get in. */
final class Board {
    private static final int WIDTH = 18;
    /** Not its password: that may be a set one. */
    private static final String BROKER_LOGIN = "outside readers are %s, with docs/examples/reporting-jobs.properties"
            .formatted(BrokerUsers.REPORTING_JOBS);

    private final FourServices house;
    private final Realm realm;

    Board(FourServices house, Realm realm) {
        this.house = house;
        this.realm = realm;
    }

    String text() {
        StringBuilder board = new StringBuilder("\n");
        board.append("  The house is ready. Ctrl-C stops it; its data is kept.\n\n");
        for (String service : house.services()) {
            board.append(row(service, house.baseUrl(service) + "/api/v1"));
            board.append(row("", "Swagger UI " + house.managementUrl(service) + "/q/swagger-ui/"));
        }
        board.append(row("tokens", house.issuer()));
        board.append(row("PostgreSQL", house.jdbcUrl("<service>") + "  user and password <service>_app"));
        board.append(row("Kafka", house.bootstrapServers()));
        board.append(row("", BROKER_LOGIN));
        board.append(row("open topics", openTopics())).append('\n');
        board.append("  People of the demo (password demo), and a token for one:  ./dev token NAME\n\n");
        realm.people().forEach(person -> board.append(row(person)));
        board.append("\n  Machines have tokens too, like  ./dev token agency-system-health\n");
        board.append("  In another shell:  ./dev demo  ·  ./dev status  ·  ./dev down\n\n");
        return board.toString();
    }

    /** The rest is for the services alone, so nobody need look at it here. */
    private static String openTopics() {
        String between = ",\n" + " ".repeat(WIDTH + 2);
        return Topics.all().stream()
                .map(TopicSpec::name)
                .filter(BrokerRights::isOpen)
                .sorted()
                .collect(Collectors.joining(between));
    }

    private static String row(Person person) {
        String who = String.join(", ", person.account().roles()) + " · "
                + person.account().actsFor();
        return "  %-24s%s%n".formatted(person.username(), who);
    }

    private static String row(String what, String value) {
        return ("  %-" + WIDTH + "s%s%n").formatted(what, value);
    }
}
