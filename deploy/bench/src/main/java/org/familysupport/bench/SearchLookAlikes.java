package org.familysupport.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Searching for somebody among all people: keys, who shares them, scores, rights to know, the note of the search. */
final class SearchLookAlikes implements Act {
    private static final int TOKENS = 100;

    private final List<String> tokens;
    private final List<String> bodies;

    SearchLookAlikes(BenchHouse house, BenchOptions options) {
        this.tokens =
                Stream.generate(() -> house.token(Rows.MINE)).limit(TOKENS).toList();
        this.bodies = IntStream.range(0, FillLookAlikes.SEARCHES)
                .mapToObj(number ->
                        FillLookAlikes.sought(number, options.searched()).search())
                .toList();
    }

    @Override
    public String title() {
        return "Search for look-alikes of one person, with scores, access check and audit";
    }

    @Override
    public Load load() {
        return new Load("registry", 200, this::request);
    }

    @Override
    public String script() {
        return "search-lookalikes.sql";
    }

    @Override
    public Map<String, Object> variables() {
        return Map.of("searches", FillLookAlikes.SEARCHES);
    }

    private Request request(int caller) {
        String body = bodies.get(ThreadLocalRandom.current().nextInt(bodies.size()));
        return Request.post("/api/v1/people/searches", tokens.get(caller % TOKENS), "referral", body);
    }
}
