package org.familysupport.referral.deadlines;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.sql.Database;

/** Referrals with terms, and what a test may do to the time. */
public final class ReferralsWithTerms {
    private static final String REFERRALS = "/api/v1/referrals";

    private ReferralsWithTerms() {}

    /** Early help, asked of receivers. */
    public static Answer sent(TestCaller source, Family family, String priority, TestCaller... receivers) {
        return sent(source, family, "early-help", priority, receivers);
    }

    /** Help of a category, asked of receivers. */
    public static Answer sent(
            TestCaller source, Family family, String category, String priority, TestCaller... receivers) {
        return Api.as(source)
                .post(REFERRALS, body(family, category, priority, "age-stage", receivers))
                .expect(201);
    }

    /** What is said of it. */
    public static Map<String, Object> body(
            Family family, String category, String priority, String reason, TestCaller... receivers) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("subject", Map.of("kind", "family", "id", family.id().value()));
        body.put("receivers", Stream.of(receivers).map(TestCaller::organisation).toList());
        body.put("category", category);
        body.put("priority", priority);
        body.put("reasonCode", reason);
        body.put("purpose", "referral");
        body.put("legalBasis", Map.of("kind", "agreement", "reference", "№ 7 от 12.01.2021"));
        return body;
    }

    /** What a caller sees of it now. */
    public static Answer seen(TestCaller caller, Answer referral) {
        return Api.as(caller).get(referral.location()).expect(200);
    }

    /** An act on what the caller sees now. */
    public static Answer act(TestCaller caller, Answer referral, String act) {
        Map<String, Object> words = switch (act) {
            case "acceptance", "start", "resumption" -> Map.of();
            case "completion" -> Map.of("outcome", "no-service-needed");
            default -> Map.of("reasonCode", "other");
        };
        return Api.as(caller).ifMatch(seen(caller, referral).etag()).post(referral.location() + "/" + act, words);
    }

    /** What is waited for in a referral as it was answered. */
    static List<String> timers(Answer referral) {
        return Stream.iterate(0, index -> referral.has("/deadlines/" + index), index -> index + 1)
                .map(index -> referral.text("/deadlines/" + index + "/timer"))
                .toList();
    }

    /** The terms of a referral that run ended so many hours ago. */
    public static void passed(Answer referral, int hours) {
        Database.asOwner()
                .execute(
                        "update deadlines set due_at = now() - make_interval(hours => ?), next_at = now() - make_interval(hours => ?) where referral_id = ? and state = 'running'",
                        hours,
                        hours,
                        referral.id());
    }

    /** The ids of its terms. */
    public static List<UUID> deadlines(Answer referral) {
        return Database.asOwner()
                .rows("select id from deadlines where referral_id = ? order by id", referral.id())
                .stream()
                .map(row -> UUID.fromString(row.text("id")))
                .toList();
    }
}
