package org.familysupport.referral.accompaniments;

import static org.familysupport.testing.facts.Publisher.tell;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.SpecialistEmployed;
import org.familysupport.events.registry.SpecialistId;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;

/** Bodies and first steps. */
final class AccompanimentFixture {
    static final String ACCOMPANIMENTS = "/api/v1/accompaniments";
    static final Map<String, Object> GRANTING =
            Map.of("on", "2026-03-02", "document", "17-с", "from", "2026-03-03", "to", "2027-03-02");
    static final Map<String, Object> REFUSAL =
            Map.of("on", "2026-03-02", "document", "18-с", "reasonCode", "no-ground");

    private AccompanimentFixture() {}

    static Map<String, Object> need(SubjectRef subject) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("subject", Map.of("kind", subject.kind().code(), "id", subject.id()));
        body.put("groundCode", "disability");
        body.put("legalBasis", Map.of("kind", "law", "reference", "442-ФЗ, ст. 22"));
        body.put("note", "Мать одна с двумя детьми");
        return body;
    }

    static Answer identified(TestCaller caller, SubjectRef subject) {
        return Api.as(caller).post(ACCOMPANIMENTS, need(subject)).expect(201);
    }

    static Answer seen(TestCaller caller, Answer accompaniment) {
        return Api.as(caller).get(accompaniment.location()).expect(200);
    }

    static Answer act(TestCaller caller, Answer accompaniment, String act) {
        return Api.as(caller).ifMatch(seen(caller, accompaniment).etag()).post(accompaniment.location() + "/" + act);
    }

    static Answer act(TestCaller caller, Answer accompaniment, String act, Object body) {
        return Api.as(caller)
                .ifMatch(seen(caller, accompaniment).etag())
                .post(accompaniment.location() + "/" + act, body);
    }

    static Answer granted(TestCaller caller, SubjectRef subject) {
        Answer accompaniment = identified(caller, subject);
        act(caller, accompaniment, "procedure").expect(200);
        act(caller, accompaniment, "granting", GRANTING).expect(200);
        return accompaniment;
    }

    static Answer active(TestCaller caller, SubjectRef subject) {
        Answer accompaniment = granted(caller, subject);
        act(caller, accompaniment, "curatorship", Map.of("curator", aSpecialistOf(caller)))
                .expect(200);
        return accompaniment;
    }

    /** Somebody works for the caller's organisation. */
    static SpecialistId aSpecialistOf(TestCaller caller) {
        SpecialistId id = SpecialistId.next();
        tell(
                "registry",
                new SpecialistEmployed(
                        id,
                        1,
                        UUID.randomUUID(),
                        new OrganisationId(caller.organisation()),
                        "social-worker",
                        LocalDate.of(2020, 1, 1),
                        null));
        return id;
    }

    static List<UUID> listed(TestCaller caller, String filter) {
        Answer page =
                Api.as(caller).get(ACCOMPANIMENTS + "?pageSize=50" + filter).expect(200);
        return Stream.iterate(0, index -> page.has("/items/" + index), index -> index + 1)
                .map(index -> page.id("/items/" + index + "/id"))
                .toList();
    }
}
