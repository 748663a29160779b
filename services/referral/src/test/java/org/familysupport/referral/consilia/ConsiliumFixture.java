package org.familysupport.referral.consilia;

import static org.familysupport.testing.facts.Publisher.tell;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.EmploymentEnded;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.SpecialistEmployed;
import org.familysupport.events.registry.SpecialistId;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;

/** Bodies and first steps. */
final class ConsiliumFixture {
    static final String CONSILIA = "/api/v1/consilia";
    static final String TODAY = LocalDate.now().minusDays(1).toString();

    private ConsiliumFixture() {}

    /** With one member of each of these. */
    static Map<String, Object> aConsilium(int quorumPercent, TestCaller... members) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", "Городской консилиум");
        body.put("regulation", "Положение № 12");
        body.put("legalAct", UUID.randomUUID());
        body.put("quorumPercent", quorumPercent);
        body.put("members", Stream.of(members).map(ConsiliumFixture::aMember).toList());
        return body;
    }

    static Map<String, Object> aMember(TestCaller of) {
        return Map.of(
                "organisation",
                of.organisation(),
                "specialist",
                aSpecialistOf(of),
                "role",
                "member",
                "from",
                "2024-01-01");
    }

    static Answer formed(TestCaller secretariat, int quorumPercent, TestCaller... members) {
        return Api.as(secretariat)
                .post(CONSILIA, aConsilium(quorumPercent, members))
                .expect(201);
    }

    static UUID member(Answer consilium, TestCaller of) {
        return Stream.iterate(0, index -> consilium.has("/members/" + index), index -> index + 1)
                .filter(index ->
                        consilium.id("/members/" + index + "/organisation").equals(of.organisation()))
                .map(index -> consilium.id("/members/" + index + "/id"))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, Object> aSitting(SubjectRef subject) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("plannedOn", TODAY);
        body.put(
                "agenda",
                List.of(Map.of(
                        "subject",
                        Map.of("kind", subject.kind().code(), "id", subject.id()),
                        "question",
                        "Программа реабилитации")));
        body.put("materials", List.of(Map.of("title", "Заключение психолога")));
        return body;
    }

    static Answer planned(TestCaller secretariat, Answer consilium, Map<String, Object> body) {
        return Api.as(secretariat)
                .post(consilium.location() + "/sittings", body)
                .expect(201);
    }

    static Answer seen(TestCaller caller, Answer sitting) {
        return Api.as(caller).get(sitting.location()).expect(200);
    }

    /** With the version as it is now. */
    static Answer act(TestCaller caller, Answer sitting, String act, Object body) {
        return Api.as(caller).ifMatch(seen(caller, sitting).etag()).post(sitting.location() + "/" + act, body);
    }

    static Map<String, Object> vote(UUID member, String vote) {
        return Map.of("item", 1, "member", member, "vote", vote);
    }

    static Map<String, Object> protocol(String outcome) {
        return Map.of(
                "number", "7",
                "signedOn", LocalDate.now().minusDays(1).toString(),
                "outcomes", List.of(Map.of("item", 1, "outcome", outcome, "resolution", "Утвердить")));
    }

    static SpecialistId aSpecialistOf(TestCaller caller) {
        return employed(caller).specialist();
    }

    /** A specialist who works there, as the registry says. */
    static SpecialistEmployed employed(TestCaller caller) {
        SpecialistEmployed employed = new SpecialistEmployed(
                SpecialistId.next(),
                1,
                UUID.randomUUID(),
                new OrganisationId(caller.organisation()),
                "psychologist",
                LocalDate.of(2020, 1, 1),
                null);
        tell("registry", employed);
        return employed;
    }

    /** The same has left, as the registry says. */
    static void hasLeft(SpecialistEmployed it, LocalDate lastDay) {
        tell(
                "registry",
                new EmploymentEnded(
                        it.specialist(), 2, it.employment(), it.organisation(), it.position(), it.from(), lastDay));
    }
}
