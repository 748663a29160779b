package org.familysupport.referral.consilia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.consilia.ConsiliumFixture.CONSILIA;
import static org.familysupport.referral.consilia.ConsiliumFixture.aConsilium;
import static org.familysupport.referral.consilia.ConsiliumFixture.aMember;
import static org.familysupport.referral.consilia.ConsiliumFixture.formed;
import static org.familysupport.referral.consilia.ConsiliumFixture.member;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.ConsiliumFormed;
import org.familysupport.events.referral.ConsiliumMemberJoined;
import org.familysupport.events.referral.ConsiliumMemberLeft;
import org.familysupport.events.registry.SpecialistId;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

@ComponentTest
class ConsiliaApiTest {
    private final TestCaller secretariat = anOrganisation(aSpecialist());
    private final TestCaller school = anOrganisation(aSpecialist());
    private final TestCaller ngo = anOrganisation(aSpecialist());

    @Test
    @Proves("29")
    void hasARegulationAQuorumAndDatedMembersWhoComeAndGo() {
        // Given
        Answer consilium = formed(secretariat, 50, school);
        String last = LocalDate.now().minusDays(1).toString();

        // When
        Answer joined = Api.as(secretariat)
                .ifMatch("\"1\"")
                .post(consilium.location() + "/members", aMember(ngo))
                .expect(200);
        Answer left = Api.as(secretariat)
                .ifMatch("\"2\"")
                .post(
                        consilium.location() + "/members/" + member(consilium, school) + "/ending",
                        Map.of("lastDay", last))
                .expect(200);

        // Then
        assertThat(joined.json("/members")).hasSize(2);
        assertThat(left.text("/members/0/to") + left.has("/members/1/to")).isEqualTo(last + "false");
        assertProblem(Api.as(school).get(consilium.location())).is(404, "not-found");
        assertThat(Api.as(ngo).get(consilium.location()).expect(200).json("/allowedActs"))
                .isEmpty();
        Topic.of(Topics.CONSILIA).await(ConsiliumMemberLeft.class, consilium.id());
        assertFacts(Topic.of(Topics.CONSILIA).about(consilium.id()))
                .are(ConsiliumFormed.class, ConsiliumMemberJoined.class, ConsiliumMemberLeft.class)
                .haveNoGaps();
    }

    @Test
    void aMemberWorksWhereItIsSaidTo() {
        // Given
        Map<String, Object> body = aConsilium(50, school);
        Map<String, Object> stranger = Map.of(
                "organisation",
                ngo.organisation(),
                "specialist",
                SpecialistId.next(),
                "role",
                "chair",
                "from",
                "2024-01-01");

        // When
        body.put("members", List.of(aMember(school), stranger));
        Answer refused = Api.as(secretariat).post(CONSILIA, body);

        // Then
        assertProblem(refused).is(422, "rule-violated").violatesExactly("/members/1/specialist unknown-reference");
        body.put("quorumPercent", 101);
        assertProblem(Api.as(secretariat).post(CONSILIA, body))
                .is(422, "rule-violated")
                .violates("/quorumPercent", "out-of-range");
    }

    @Test
    @Proves("29")
    void onePersonIsOneMemberAtATimeAndOneLeads() {
        // Given
        Map<String, Object> once = new LinkedHashMap<>(aMember(school));
        Map<String, Object> chair = new LinkedHashMap<>(aMember(ngo));
        chair.put("role", "chair");
        Map<String, Object> second = new LinkedHashMap<>(aMember(ngo));
        second.put("role", "chair");
        Map<String, Object> body = aConsilium(50);
        body.put("members", List.of(once, once, chair, second));

        // When
        Answer refused = Api.as(secretariat).post(CONSILIA, body);
        body.put("members", List.of(once, chair));
        Answer consilium = Api.as(secretariat).post(CONSILIA, body).expect(201);
        Answer again = Api.as(secretariat).ifMatch("\"1\"").post(consilium.location() + "/members", once);
        Api.as(secretariat)
                .ifMatch("\"1\"")
                .post(
                        consilium.location() + "/members/" + member(consilium, school) + "/ending",
                        Map.of("lastDay", "2025-01-01"))
                .expect(200);
        once.put("from", "2025-01-02");
        Answer later = Api.as(secretariat).ifMatch("\"2\"").post(consilium.location() + "/members", once);

        // Then
        assertProblem(refused)
                .is(422, "rule-violated")
                .violatesExactly("/members/1/specialist repeated", "/members/3/role repeated");
        assertProblem(again).is(422, "rule-violated").violatesExactly("/specialist repeated");
        assertThat(later.status()).isEqualTo(200);
    }

    @Test
    void isKnownToItsSecretariatAndItsMembersAndChangedByTheSecretariat() {
        // Given
        Answer consilium = formed(secretariat, 50, school);
        TestCaller stranger = anOrganisation(aSpecialist());

        // When
        Answer byMember = Api.as(school).ifMatch("\"1\"").post(consilium.location() + "/members", aMember(ngo));

        // Then
        assertProblem(byMember).is(403, "forbidden");
        assertProblem(Api.as(stranger).get(consilium.location())).is(404, "not-found");
        assertProblem(Api.as(stranger).get(CONSILIA + "/" + UUID.randomUUID())).is(404, "not-found");
        assertThat(Api.as(school).get(CONSILIA).expect(200).id("/items/0/id")).isEqualTo(consilium.id());
        assertThat(Api.as(secretariat).get(CONSILIA).expect(200).id("/items/0/id"))
                .isEqualTo(consilium.id());
        assertThat(Api.as(stranger).get(CONSILIA).expect(200).json("/items")).isEmpty();
        assertProblem(Api.as(secretariat).ifMatch("\"7\"").post(consilium.location() + "/members", aMember(ngo)))
                .is(412, "stale-version");
    }
}
