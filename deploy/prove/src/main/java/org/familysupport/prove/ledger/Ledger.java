package org.familysupport.prove.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.familysupport.dev.FourServices;
import org.familysupport.dev.demo.Places;
import org.familysupport.events.BrokerRights;
import org.familysupport.events.Topics;
import org.familysupport.prove.ProofHouse;
import org.familysupport.prove.Wait;
import org.familysupport.stack.StackFailure;

/** Holds what was done against what was sent, what was sent against what was received, and that against what was made of it. */
public final class Ledger {
    private static final List<String> SENDERS = List.of("registry", "referral", "service-delivery");
    private static final String REGISTRY = "registry";
    private static final String REFERRAL = "referral";
    private static final String DELIVERY = "service-delivery";
    private static final String REPORTING = "reporting";

    /** Ids that are equal in number and in this are the same. */
    private static final String INBOX = """
            select count(*), coalesce(sum(cast(cast('x' || right(cast(event_id as text), 8) as bit(32)) as bigint)), 0)
            from inbox
            """;

    private static final long LOW = 0xFFFF_FFFFL;

    private final ProofHouse house;
    private final PrintStream out;
    private final List<String> wrong = new ArrayList<>();

    public Ledger(ProofHouse house, PrintStream out) {
        this.house = house;
        this.out = out;
    }

    /**
     * Waits until everything has come to rest, and tells all that is wrong.
     *
     * @param done how many facts must have been announced, by the room of the fact; empty where that is not known
     * @param killed whether any process was: only then may a fact have been sent again
     */
    public List<String> audit(Map<String, Long> done, boolean killed) {
        awaitSent();
        Announced announced = Announced.read(house.operatorAtTheBroker());
        wrong.addAll(announced.wrong());
        if (announced.again() > 0 && !killed) {
            wrong.add(announced.again() + " facts were sent twice, and nothing was killed");
        }
        out.printf(
                "  on %d topics: %s; sent once more after a kill: %d%n",
                announced.topics().size(), counts(announced), announced.again());
        sentIsDone(announced, done);
        sentIsStored(announced);
        receivedIsSent(announced);
        projectedIsReceived(announced);
        tellsTheSame(announced);
        return wrong;
    }

    private void awaitSent() {
        for (String service : SENDERS) {
            boolean sent = Wait.until(
                    () -> house.databases().number(service, "select count(*) from outbox where sent_at is null") == 0);
            if (!sent) {
                wrong.add("the outbox of " + service + " does not become empty");
            }
        }
    }

    private static Map<String, Long> counts(Announced announced) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Announced.OF_AGGREGATES.forEach(topic -> counts.put(topic.split("\\.")[1], announced.on(topic)));
        return counts;
    }

    private void sentIsDone(Announced announced, Map<String, Long> done) {
        Map<String, Long> counts = counts(announced);
        done.forEach((room, many) -> same("facts of " + room + ", sent and done", counts.getOrDefault(room, 0L), many));
    }

    /** Every version of what is stored has its fact, and every fact was written into an outbox. */
    private void sentIsStored(Announced announced) {
        stored(announced, Topics.REFERRALS, REFERRAL, "select coalesce(sum(version), 0) from referrals");
        stored(announced, Topics.TRANSFERS, REFERRAL, "select coalesce(sum(version), 0) from transfers");
        stored(announced, Topics.DEADLINES, REFERRAL, "select coalesce(sum(version), 0) from deadlines");
        stored(announced, Topics.RESPONSIBILITIES, REFERRAL, "select count(*) from responsibilities");
        stored(announced, Topics.DELIVERIES, DELIVERY, "select coalesce(sum(version), 0) from deliveries");
        for (String service : SENDERS) {
            house.databases()
                    .rows(service, "select topic, count(*) from outbox group by topic")
                    .forEach(row -> same(
                            "facts in the outbox of " + service + " and on " + row.get(0),
                            Long.parseLong(row.get(1)),
                            announced.on(row.get(0))));
        }
    }

    private void stored(Announced announced, String topic, String service, String versions) {
        same(
                "versions in " + service + " and facts on " + topic,
                house.databases().number(service, versions),
                announced.on(topic));
    }

    /** Each service has taken each fact of the topics that it reads, and none was put aside. */
    private void receivedIsSent(Announced announced) {
        for (String service : FourServices.SERVICES) {
            Set<UUID> facts = announced.on(read(service));
            long sum = facts.stream()
                    .mapToLong(id -> id.getLeastSignificantBits() & LOW)
                    .sum();
            List<String> wanted = List.of(String.valueOf(facts.size()), String.valueOf(sum));
            boolean received = Wait.until(
                    () -> house.databases().rows(service, INBOX).getFirst().equals(wanted));
            if (!received) {
                wrong.add("%s has received other facts than were sent (number, sum): %s, sent %s"
                        .formatted(
                                service, house.databases().rows(service, INBOX).getFirst(), wanted));
            }
            same("parked in " + service, house.databases().number(service, "select count(*) from parked"), 0);
        }
    }

    private static List<String> read(String service) {
        return BrokerRights.all().stream()
                .filter(rights -> rights.user().equals(service))
                .findFirst()
                .orElseThrow(() -> new StackFailure("The broker knows no " + service + "."))
                .reads();
    }

    private void projectedIsReceived(Announced announced) {
        Map<String, String> kinds = Map.of(
                "referral", Topics.REFERRALS,
                "transfer", Topics.TRANSFERS,
                "responsibility", Topics.RESPONSIBILITIES,
                "delivery", Topics.DELIVERIES);
        kinds.forEach((kind, topic) -> same(
                "entries of records and facts on " + topic,
                house.databases().number(REGISTRY, "select count(*) from record_entries where kind = ?", kind),
                announced.on(topic)));
        Map<String, String> tables = Map.of(
                "deliveries", Topics.DELIVERIES,
                "referral_steps", Topics.REFERRALS,
                "transfer_steps", Topics.TRANSFERS,
                "responsibilities", Topics.RESPONSIBILITIES);
        tables.forEach((table, topic) -> same(
                "rows of " + table + " in reporting and facts on " + topic,
                house.databases().number(REPORTING, "select count(*) from " + table),
                announced.on(topic)));
    }

    /** What the services say of it themselves. */
    private void tellsTheSame(Announced announced) {
        Places places = house.places();
        String url = places.reporting() + "/api/v1/counts?unit=children&scope=region&from=2018-01-01&to=2018-12-31";
        JsonNode count = house.senders().reportingJob().get(url).orGiveUp().body();
        same(
                "deliveries that reporting counts and facts of them",
                count.path("facts").asLong(),
                announced.on(Topics.DELIVERIES));
        for (String service : List.of(places.registry(), places.referral(), places.delivery(), places.reporting())) {
            JsonNode parked = house.senders()
                    .person("services.operator", "audit")
                    .get(service + "/operations/parked-messages")
                    .orGiveUp()
                    .body();
            same(
                    "parked messages that " + service + " lists",
                    parked.path("items").size(),
                    0);
        }
    }

    private void same(String what, long one, long other) {
        if (one != other) {
            wrong.add(what + ": " + one + " and " + other);
        }
    }
}
