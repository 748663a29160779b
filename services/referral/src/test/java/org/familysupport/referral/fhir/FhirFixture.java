package org.familysupport.referral.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;

/** Referrals that were sent by the other face, and patches. */
final class FhirFixture {
    static final String TASKS = "/fhir/Task";
    static final String REFERRALS = "/api/v1/referrals";

    private FhirFixture() {}

    /** Early help for a subject, asked of receivers. */
    static Answer sent(TestCaller source, SubjectRef subject, TestCaller... receivers) {
        return Api.as(source).post(REFERRALS, body(subject, receivers)).expect(201);
    }

    /** What is sent for that. */
    static Map<String, Object> body(SubjectRef subject, TestCaller... receivers) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("subject", Map.of("kind", subject.kind().code(), "id", subject.id()));
        body.put("receivers", Stream.of(receivers).map(TestCaller::organisation).toList());
        body.put("category", "early-help");
        body.put("priority", "routine");
        body.put("reasonCode", "age-stage");
        body.put("purpose", "referral");
        body.put("legalBasis", Map.of("kind", "agreement", "reference", "№ 7 от 12.01.2021"));
        body.put("note", "Ребёнок боится собак");
        return body;
    }

    /** The path of the one task that a caller was asked for. */
    static String task(TestCaller caller) {
        return TASKS + "/" + Api.as(caller).get(TASKS).expect(200).text("/entry/0/resource/id");
    }

    /** A patch to a status that needs no reason. */
    static List<Map<String, Object>> to(String status) {
        return new ArrayList<>(List.of(Map.of("op", "replace", "path", "/status", "value", status)));
    }

    /** A patch to a status, because of a code. */
    static List<Map<String, Object>> to(String status, String code) {
        List<Map<String, Object>> patch = to(status);
        patch.add(Map.of(
                "op",
                "add",
                "path",
                "/statusReason",
                "value",
                Map.of("coding", List.of(Map.of("code", code)), "text", "Сказано при этом")));
        return patch;
    }

    /** A patch that leaves the status as it is and says how it stands. */
    static List<Map<String, Object>> telling(String code) {
        return new ArrayList<>(List.of(Map.of(
                "op",
                "replace",
                "path",
                "/businessStatus",
                "value",
                Map.of("coding", List.of(Map.of("code", code)), "text", "Пятые в очереди"))));
    }

    /** Patches what was seen under this tag. */
    static Answer patch(TestCaller caller, String task, String etag, Object patch) {
        return patching(caller).ifMatch(etag).send("PATCH", task, patch);
    }

    static Api patching(TestCaller caller) {
        return Api.as(caller).header("Content-Type", "application/json-patch+json");
    }

    /** Where a refusal says that something is wrong. */
    static List<String> places(Answer outcome) {
        List<String> places = new ArrayList<>();
        for (JsonNode issue : outcome.json("/issue")) {
            issue.path("expression").forEach(place -> places.add(place.asText()));
        }
        return places;
    }

    /** What a conflict says may be asked for instead. */
    static List<String> allowed(Answer outcome) {
        List<String> allowed = new ArrayList<>();
        for (JsonNode coding : outcome.json("/issue/1/details/coding")) {
            allowed.add(coding.path("code").asText());
        }
        return allowed;
    }
}
