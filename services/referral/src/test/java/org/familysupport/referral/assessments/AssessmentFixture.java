package org.familysupport.referral.assessments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;

/** Bodies and first steps. */
final class AssessmentFixture {
    static final String INSTRUMENTS = "/api/v1/instruments";
    static final String ASSESSMENTS = "/api/v1/assessments";
    static final String NEEDS = "/api/v1/assessed-needs";
    static final UUID STRENGTHS = UUID.fromString("00000000-0000-7000-8000-000000003301");
    static final UUID CONTENT = UUID.fromString("00000000-0000-7000-8000-000000003303");
    static final String WISH = "Чтобы дочь пошла в сад";

    private AssessmentFixture() {}

    /** One with a question, a scale and two bands. */
    static Map<String, Object> anInstrument(String code) {
        return with(
                Map.of("code", code, "kind", "needs", "titleRu", "Опросник", "titleEn", "Form"),
                "scales",
                List.of(scale("calm", List.of(band("low", 1), band("high", 3)))),
                "questions",
                List.of(question("sleep", "calm")));
    }

    static Map<String, Object> scale(String code, List<Map<String, Object>> bands) {
        return with(
                Map.of("code", code, "titleRu", "Покой", "titleEn", "Calm", "rule", "mean", "higherIsBetter", true),
                "bands",
                bands);
    }

    static Map<String, Object> band(String code, double from) {
        return Map.of("code", code, "labelRu", "Уровень", "labelEn", "Band", "from", from);
    }

    static Map<String, Object> question(String code, String scale) {
        return Map.of(
                "code",
                code,
                "textRu",
                "Спит спокойно",
                "textEn",
                "Sleeps well",
                "kind",
                "number",
                "lowest",
                1,
                "highest",
                5,
                "counts",
                List.of(Map.of("scale", scale)));
    }

    /** By the instrument of strengths and strain, with the same answer to all that wear people out. */
    static Map<String, Object> anAssessment(SubjectRef subject, String day, int strain) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("subject", subject(subject));
        body.put("instrument", STRENGTHS);
        body.put("assessedOn", day);
        body.put(
                "answers",
                List.of(
                        answer("relatives", 4),
                        answer("routine", 3),
                        answer("knowledge", 2),
                        answer("joy", 3),
                        answer("sleep", strain),
                        answer("alone", strain),
                        answer("money", strain),
                        Map.of("question", "wishes", "text", WISH)));
        return body;
    }

    static Map<String, Object> answer(String question, int value) {
        return Map.of("question", question, "value", value);
    }

    static Map<String, Object> subject(SubjectRef it) {
        return Map.of("kind", it.kind().code(), "id", it.id());
    }

    static Map<String, Object> aNeed(SubjectRef subject) {
        return with(Map.of(), "subject", subject(subject), "category", "psychological-help", "foundOn", "2026-03-02");
    }

    static Answer assessed(TestCaller caller, SubjectRef subject, String day, int strain) {
        return Api.as(caller)
                .post(ASSESSMENTS, anAssessment(subject, day, strain))
                .expect(201);
    }

    static Answer found(TestCaller caller, SubjectRef subject) {
        return Api.as(caller).post(NEEDS, aNeed(subject)).expect(201);
    }

    static Answer review(TestCaller caller, Answer need, String state, String day) {
        String etag = Api.as(caller).get(need.location()).expect(200).etag();
        return Api.as(caller).ifMatch(etag).post(need.location() + "/review", Map.of("state", state, "on", day));
    }

    static List<UUID> listed(TestCaller caller, String path) {
        Answer page = Api.as(caller).get(path).expect(200);
        return Stream.iterate(0, index -> page.has("/items/" + index), index -> index + 1)
                .map(index -> page.id("/items/" + index + "/id"))
                .toList();
    }

    static String of(SubjectRef subject) {
        return "subjectKind=" + subject.kind().code() + "&subject=" + subject.id();
    }

    /** The body with more fields, or others in their place. */
    static Map<String, Object> with(Map<String, Object> body, Object... namesAndValues) {
        Map<String, Object> more = new LinkedHashMap<>(body);
        for (int index = 0; index < namesAndValues.length; index += 2) {
            more.put(namesAndValues[index].toString(), namesAndValues[index + 1]);
        }
        return more;
    }
}
