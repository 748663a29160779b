package org.familysupport.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.familysupport.stack.StackFailure;

/**
 * Whether the time of a 404 tells what its body does not: that somebody is on record whom the caller must not know of. Hidden
 * and missing ids are asked for by turns, in an order thrown anew for each pair, by the same caller.
 */
final class EqualTiming {
    /** Each answer takes some 25 ms, for a 404 goes at a full beat. */
    private static final int PAIRS = 1000;

    /** So many times as often where the first time they were told apart. */
    private static final int AGAIN = 4;

    private static final int WARM_UP_PERCENT = 30;

    /** Somebody unheard of is waited for, 2 s, so these are fewer, and asked side by side, by so few that none waits for another. */
    private static final int WAITING_PAIRS = 100;

    private static final int SIDE_BY_SIDE = 4;
    private static final int HIDDEN_REFERRALS = 200;
    /** Families that the caller has every right to know, were they not in a compartment. */
    private static final int SEALED_FAMILIES = 200;

    private static final List<String> SHOW_PEOPLE = List.of("registry", "referral", "service-delivery");
    private static final String SEAL = """
            insert into seals (id, version, subject_id, compartment, team, during)
            select sealed.id, 1, sealed.id, 'adoption', cast('{}' as uuid[]), tstzrange(now() - interval '1 hour', null)
            from unnest(?) as sealed (id)
            """;
    private static final String UNSEAL = "delete from seals where id = any (?)";

    private static final Set<Integer> NOTHING = Set.of(404, 200);
    /** Of 20 equal comparisons one lies outside. */
    private static final double NORMAL_95 = 1.96;

    private final BenchHouse house;
    private final Rows rows;
    private final PrintStream out;
    private final String token;

    /** A question that can be asked about something hidden and about something that is not there. */
    private record Question(String name, String service, IntFunction<Request> hidden, IntFunction<Request> missing) {}

    /** How long either took. */
    private record Answers(Times hidden, Times missing) {
        static Answers merged(List<Answers> parts) {
            return new Answers(
                    Times.merged(parts.stream().map(Answers::hidden).toList()),
                    Times.merged(parts.stream().map(Answers::missing).toList()));
        }
    }

    EqualTiming(BenchHouse house, Rows rows, PrintStream out) {
        this.house = house;
        this.rows = rows;
        this.out = out;
        this.token = house.token(Rows.MINE);
    }

    void measure() {
        out.printf(
                "%nIs a hidden id answered like a missing one? Both are 404, or empty; medians, and how often hidden takes longer%n");
        hideReferrals();
        inAllServices(SEAL);
        house.settle();
        Columns table = new Columns(46, 11);
        table.row("", "pairs", "hidden ms", "missing ms", "differ us", "longer", "if equal", "");
        questions().forEach(question -> measure(question, PAIRS, 1, table));
        waiting().forEach(question -> measure(question, WAITING_PAIRS, SIDE_BY_SIDE, table));
        inAllServices(UNSEAL);
    }

    /**
     * One of twenty comparisons of equal things lies outside its range, so of a table one is to be expected. What is told apart is
     * therefore asked again, more often: chance does not do so twice, and a difference shows the better.
     */
    private void measure(Question question, int pairs, int callers, Columns table) {
        ask(question, pairs * WARM_UP_PERCENT / 100, callers);
        boolean alike = row(table, question.name(), ask(question, pairs, callers), "asked again");
        if (!alike) {
            row(table, question.name() + ", again", ask(question, AGAIN * pairs, callers), "TOLD APART");
        }
    }

    private List<Question> questions() {
        return List.of(
                about("read a person", "registry", this::hiddenPerson, id -> read("people", id, "")),
                about("read a family", "registry", this::hiddenFamily, id -> read("families", id, "")),
                about(
                        "read the record of a person",
                        "registry",
                        this::hiddenPerson,
                        id -> read("people", id, "/record")),
                about(
                        "read the record of a family",
                        "registry",
                        this::hiddenFamily,
                        id -> read("families", id, "/record")),
                about("read a person in a compartment", "registry", this::sealedPerson, id -> read("people", id, "")),
                about("read a family in a compartment", "registry", this::sealedFamily, id -> read("families", id, "")),
                about(
                        "read the record of a sealed one",
                        "registry",
                        this::sealedFamily,
                        id -> read("families", id, "/record")),
                about("read a referral", "referral", EqualTiming::hiddenReferral, id -> read("referrals", id, "")),
                about("accept a referral", "referral", EqualTiming::hiddenReferral, this::accept),
                about("read a delivery", "service-delivery", this::hiddenDelivery, id -> read("deliveries", id, "")),
                about("list the deliveries of a family", "service-delivery", this::hiddenFamily, this::deliveries),
                about("list deliveries of a sealed family", "service-delivery", this::sealedFamily, this::deliveries),
                new Question(
                        "find a person by passport",
                        "registry",
                        number -> search(rows.hiddenPerson(number)),
                        number -> search(999_999 - number)));
    }

    private static Question about(
            String name, String service, IntFunction<UUID> hidden, Function<UUID, Request> asking) {
        return new Question(
                name, service, number -> asking.apply(hidden.apply(number)), number -> asking.apply(nobody(number)));
    }

    /** What may be on its way from another service is waited for. */
    private List<Question> waiting() {
        return List.of(
                about("see who is responsible (waits)", "referral", this::hiddenFamily, this::responsibilities),
                about("see who is responsible, sealed (waits)", "referral", this::sealedFamily, this::responsibilities),
                about("refer somebody (waits)", "referral", this::hiddenFamily, this::refer),
                new Question(
                        "record a delivery (waits)",
                        "service-delivery",
                        number -> deliver(hiddenFamily(number), hiddenPerson(number)),
                        number -> deliver(nobody(number), nobody(-number))));
    }

    private Request read(String collection, UUID id, String rest) {
        return Request.get("/api/v1/" + collection + "/" + id + rest, token, "referral");
    }

    private Request search(int person) {
        String body = "{\"identifier\":{\"system\":\"passport-rf\",\"value\":\"4001 %06d\"}}".formatted(person);
        return Request.post("/api/v1/people/searches", token, "referral", body);
    }

    private Request refer(UUID family) {
        String body = rows.referral(
                "", family, rows.receivers().getFirst(), rows.categories().getFirst());
        return Request.post("/api/v1/referrals", token, "referral", body);
    }

    private Request accept(UUID referral) {
        return Request.post("/api/v1/referrals/" + referral + "/acceptance", token, "referral", "{}", "\"1\"");
    }

    private Request responsibilities(UUID family) {
        return Request.get("/api/v1/responsibilities?subjectKind=family&subject=" + family, token, "referral");
    }

    private Request deliver(UUID family, UUID person) {
        String body = """
                {"family":"%s","recipients":[{"person":"%s","role":"child"}],"serviceType":"speech-therapy",\
                "direction":"home-rehabilitation","date":"2026-02-03","setting":"home","channel":"in-person"}""".formatted(family, person);
        return Request.post("/api/v1/deliveries", token, "service-delivery", body);
    }

    private Request deliveries(UUID family) {
        return Request.get("/api/v1/deliveries?family=" + family, token, "service-delivery");
    }

    private UUID hiddenDelivery(int number) {
        return Rows.id("delivery", rows.hiddenFamily(number));
    }

    private UUID hiddenPerson(int number) {
        return Rows.id("person", rows.hiddenPerson(number));
    }

    private UUID hiddenFamily(int number) {
        return Rows.id("family", rows.hiddenFamily(number));
    }

    private UUID sealedPerson(int number) {
        return Rows.id("person", rows.sealedPerson(number % SEALED_FAMILIES));
    }

    private UUID sealedFamily(int number) {
        return Rows.id("family", rows.sealedFamily(number % SEALED_FAMILIES));
    }

    private static UUID hiddenReferral(int number) {
        return Rows.id("hidden", number % HIDDEN_REFERRALS);
    }

    private static UUID nobody(int number) {
        return Rows.id("nobody", number);
    }

    /** Somebody else's referrals, to somebody else. */
    private void hideReferrals() {
        String other = house.token(Rows.OTHER);
        UUID receiver = house.realm().organisation("ngo-vmeste").id();
        int[] next = {0};
        Load load = new Load("referral", 201, caller -> {
            int number = next[0]++;
            String id = "\"id\":\"" + hiddenReferral(number) + "\",";
            String body = rows.referral(
                    id, hiddenFamily(number), receiver, rows.categories().getFirst());
            return Request.post("/api/v1/referrals", other, "referral", body);
        });
        new LoadDriver(house.port("referral"), 1).run(load, Duration.ofMinutes(1), HIDDEN_REFERRALS);
    }

    /** As the services would have it from the registry's facts; taken back afterwards, for others measure with these rows too. */
    private void inAllServices(String sealing) {
        Object[] sealed = IntStream.range(0, SEALED_FAMILIES)
                .boxed()
                .flatMap(number -> Stream.of(sealedFamily(number), sealedPerson(number)))
                .toArray();
        for (String service : SHOW_PEOPLE) {
            try (Connection connection = house.asOwner(service);
                    PreparedStatement statement = connection.prepareStatement(sealing)) {
                statement.setArray(1, connection.createArrayOf("uuid", sealed));
                statement.executeUpdate();
            } catch (SQLException failed) {
                throw new StackFailure("Nobody can be sealed in " + service + ": " + failed.getMessage(), failed);
            }
        }
    }

    private Answers ask(Question question, int pairs, int callers) {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Future<Answers>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int caller = i;
                running.add(threads.submit(() -> askInTurn(question, caller, pairs / callers)));
            }
            List<Answers> parts = new ArrayList<>();
            for (Future<Answers> each : running) {
                parts.add(each.get());
            }
            return Answers.merged(parts);
        } catch (ExecutionException failed) {
            throw new StackFailure("The timing cannot be measured: " + failed.getCause(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while measuring.", interrupted);
        } finally {
            threads.shutdownNow();
        }
    }

    private Answers askInTurn(Question question, int caller, int pairs) throws IOException {
        Answers answers = new Answers(new Times(), new Times());
        Random coin = new Random(caller);
        try (Wire wire = new Wire(house.port(question.service()))) {
            for (int i = 0; i < pairs; i++) {
                int number = caller * pairs + i;
                boolean hiddenFirst = coin.nextBoolean();
                if (hiddenFirst) {
                    ask(wire, question.hidden().apply(number), answers.hidden());
                }
                ask(wire, question.missing().apply(number), answers.missing());
                if (!hiddenFirst) {
                    ask(wire, question.hidden().apply(number), answers.hidden());
                }
            }
        }
        return answers;
    }

    private static void ask(Wire wire, Request request, Times times) throws IOException {
        long begin = System.nanoTime();
        int status = wire.ask(request);
        times.add(System.nanoTime() - begin);
        if (!NOTHING.contains(status)) {
            throw new IOException(request + " was answered " + status + " instead of 404, or 200 and an empty list");
        }
    }

    /** Shows a row, and answers whether they are alike. */
    private boolean row(Columns table, String name, Answers answers, String apart) {
        double hidden = answers.hidden().millis(0.5);
        double missing = answers.missing().millis(0.5);
        double longer = answers.hidden().oftenLongerThan(answers.missing());
        int pairs = answers.hidden().count();
        double chance = NORMAL_95 * Math.sqrt((2.0 * pairs + 1) / (12.0 * pairs * pairs));
        boolean alike = Math.abs(longer - 0.5) <= chance;
        table.row(
                name,
                pairs,
                hidden,
                missing,
                (hidden - missing) * 1000,
                percent(longer),
                "50 ± %.1f %%".formatted(chance * 100),
                "  " + (alike ? "alike" : apart));
        out.print(table.news());
        return alike;
    }

    private static String percent(double part) {
        return "%.1f %%".formatted(part * 100);
    }
}
