package org.familysupport.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Asking another organisation to help a family: referral, task, grant, two events, the note, and the remembered answer. */
final class CreateReferral implements Act {
    private static final int TOKENS = 100;

    private final Rows rows;
    private final List<String> tokens;

    CreateReferral(BenchHouse house, Rows rows) {
        this.rows = rows;
        this.tokens =
                Stream.generate(() -> house.token(Rows.MINE)).limit(TOKENS).toList();
    }

    @Override
    public String title() {
        return "Create a referral, with token, access check, grant, audit, outbox and idempotency";
    }

    @Override
    public Load load() {
        return new Load(
                "referral",
                201,
                caller -> Request.post(
                        "/api/v1/referrals", tokens.get(caller % TOKENS), "referral", rows.nextReferral()));
    }

    @Override
    public String script() {
        return "create-referral.sql";
    }

    @Override
    public Map<String, Object> variables() {
        return Map.of();
    }
}
