package org.familysupport.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Reading one person, any of those that the caller may know: the token, the right to know, the note of the read. */
final class ReadPerson implements Act {
    private static final int TOKENS = 100;

    private final Rows rows;
    private final List<String> tokens;

    ReadPerson(BenchHouse house, Rows rows) {
        this.rows = rows;
        this.tokens =
                Stream.generate(() -> house.token(Rows.MINE)).limit(TOKENS).toList();
    }

    @Override
    public String title() {
        return "Read one person, with token, access check and audit";
    }

    @Override
    public Load load() {
        return new Load("registry", 200, this::request);
    }

    @Override
    public String script() {
        return "read-person.sql";
    }

    @Override
    public Map<String, Object> variables() {
        return Map.of("visible", rows.visiblePeople());
    }

    private Request request(int caller) {
        int person = ThreadLocalRandom.current().nextInt(rows.visiblePeople());
        return Request.get("/api/v1/people/" + Rows.id("person", person), tokens.get(caller % TOKENS), "referral");
    }
}
