package org.familysupport.reporting;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.familysupport.events.EventCatalogue;
import org.familysupport.events.Fact;
import org.familysupport.testing.facts.Publisher;
import org.familysupport.testing.facts.Said;
import org.familysupport.testing.sql.Database;

/** Says many facts in some order, and waits until all of them had their effect. */
public final class Facts {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Facts() {}

    /** Says facts in their order, in the name of the services that announce them. */
    public static List<Said> say(Collection<? extends Fact> facts) {
        List<Said> said =
                facts.stream().map(fact -> Publisher.say(announcer(fact), fact)).toList();
        awaitAll(said);
        return said;
    }

    /** Says the very same events once more: resends, each with its old id. */
    public static void resend(List<Said> said) {
        List<Said> again = said.stream().map(Said::again).toList();
        awaitPositions(again);
    }

    /** Says events once more as a replay from the beginning would bring them: as if their ids had never been seen. */
    public static void replay(List<Said> said) {
        awaitAll(said.stream().map(Facts::anew).toList());
    }

    /** The same list the other way round. */
    public static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    /** The same list in another order, the same for the same seed. */
    public static <T> List<T> shuffled(List<T> list, long seed) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static Said anew(Said said) {
        Map<String, String> headers = new HashMap<>(said.headers());
        headers.put("ce_id", UUID.randomUUID().toString());
        return Publisher.raw(said.topic(), said.key(), headers, said.payload());
    }

    private static String announcer(Fact fact) {
        return EventCatalogue.all().stream()
                .filter(type -> type.fact().equals(fact.getClass()))
                .map(type -> type.service())
                .findFirst()
                .orElseThrow();
    }

    private static void awaitAll(List<Said> said) {
        String ids = said.stream().map(it -> it.headers().get("ce_id")).collect(Collectors.joining(","));
        await("the effect of " + said.size() + " facts").atMost(PATIENCE).until(() -> taken(ids) == said.size());
    }

    private static long taken(String ids) {
        return Database.asOwner()
                .number(
                        "select count(*) from inbox where event_id = any (cast(string_to_array(?, ',') as uuid[]))",
                        ids);
    }

    /** A resend leaves no trace but the position, so that is what to wait for. */
    private static void awaitPositions(List<Said> said) {
        await("the positions after " + said.size() + " resends")
                .atMost(PATIENCE)
                .until(() -> {
                    Map<String, Long> now = positions();
                    return said.stream()
                            .allMatch(it -> now.getOrDefault(it.topic() + "/" + it.partition(), -1L) >= it.offset());
                });
    }

    private static Map<String, Long> positions() {
        Map<String, Long> positions = new HashMap<>();
        Database.asOwner()
                .rows("select topic, partition_number, last_offset from topic_positions")
                .forEach(row -> positions.put(
                        row.text("topic") + "/" + row.text("partition_number"), row.number("last_offset")));
        return positions;
    }
}
