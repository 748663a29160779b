package org.familysupport.referral.fhir;

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
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("subject", Map.of("kind", subject.kind().code(), "id", subject.id()));
        body.put("receivers", Stream.of(receivers).map(TestCaller::organisation).toList());
        body.put("category", "early-help");
        body.put("priority", "routine");
        body.put("reasonCode", "age-stage");
        body.put("purpose", "referral");
        body.put("legalBasis", Map.of("kind", "agreement", "reference", "№ 7 от 12.01.2021"));
        body.put("note", "Ребёнок боится собак");
        return Api.as(source).post(REFERRALS, body).expect(201);
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

    /** Patches what was seen under this tag. */
    static Answer patch(TestCaller caller, String task, String etag, Object patch) {
        return patching(caller).ifMatch(etag).send("PATCH", task, patch);
    }

    static Api patching(TestCaller caller) {
        return Api.as(caller).header("Content-Type", "application/json-patch+json");
    }
}
