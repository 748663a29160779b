package org.familysupport.referral.referrals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;

/** Bodies and first steps, each a fresh map that a test may change. */
final class ReferralFixture {
    static final String REFERRALS = "/api/v1/referrals";

    private ReferralFixture() {}

    /** Early help for a subject, asked of receivers. */
    static Map<String, Object> aReferral(SubjectRef subject, TestCaller... receivers) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "subject",
                Map.of("kind", subject.kind().name().toLowerCase(java.util.Locale.ROOT), "id", subject.id()));
        body.put("receivers", Stream.of(receivers).map(TestCaller::organisation).toList());
        body.put("category", "early-help");
        body.put("priority", "routine");
        body.put("reasonCode", "age-stage");
        body.put("purpose", "referral");
        body.put("legalBasis", Map.of("kind", "agreement", "reference", "№ 7 от 12.01.2021"));
        body.put("note", "Ребёнок боится собак");
        return body;
    }

    static Map<String, Object> aReferral(Family family, TestCaller... receivers) {
        return aReferral(family.subject(), receivers);
    }

    /** A referral that was sent. */
    static Answer sent(TestCaller source, Family family, TestCaller... receivers) {
        return Api.as(source).post(REFERRALS, aReferral(family, receivers)).expect(201);
    }

    /** What a caller sees of a referral now. */
    static Answer seen(TestCaller caller, Answer referral) {
        return Api.as(caller).get(referral.location()).expect(200);
    }

    /** An act on what the caller sees now. */
    static Answer act(TestCaller caller, Answer referral, String act) {
        return Api.as(caller).ifMatch(seen(caller, referral).etag()).post(referral.location() + "/" + act, words(act));
    }

    /** What has to be said with an act. */
    static Map<String, Object> words(String act) {
        return switch (act) {
            case "acceptance", "start", "resumption", "claim", "rejection-confirmation", "confirmation", "closure" ->
                Map.of();
            case "rejection-refusal" -> Map.of("note", "Других центров в районе нет");
            case "business-status" -> Map.of("businessStatus", "waitlisted");
            case "completion" -> Map.of("outcome", "no-service-needed");
            default -> Map.of("reasonCode", "other");
        };
    }

    /** Help that its receiver may not refuse alone. */
    static Map<String, Object> aGuardedReferral(Family family, TestCaller... receivers) {
        Map<String, Object> body = aReferral(family, receivers);
        body.put("category", "child-protection");
        return body;
    }

    /** Who is asked instead, or again. */
    static Map<String, Object> others(TestCaller... receivers) {
        return Map.of(
                "receivers", Stream.of(receivers).map(TestCaller::organisation).toList());
    }

    /** An act, on what the caller sees now, that makes another referral. */
    static Answer passOn(TestCaller caller, Answer referral, String act, Map<String, Object> words) {
        return Api.as(caller).ifMatch(seen(caller, referral).etag()).post(referral.location() + "/" + act, words);
    }

    /** What is waited for in a referral as it was answered. */
    static List<String> timers(Answer referral) {
        return Stream.iterate(0, index -> referral.has("/deadlines/" + index), index -> index + 1)
                .map(index -> referral.text("/deadlines/" + index + "/timer") + " "
                        + referral.text("/deadlines/" + index + "/state"))
                .sorted()
                .toList();
    }

    static List<String> allowed(Answer referral) {
        return Stream.iterate(0, index -> referral.has("/allowedActs/" + index), index -> index + 1)
                .map(index -> referral.text("/allowedActs/" + index))
                .toList();
    }
}
