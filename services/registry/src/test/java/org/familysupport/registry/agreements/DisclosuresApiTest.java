package org.familysupport.registry.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.ORGANISATIONS;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.organisation;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.Topics;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

/** An interagency agreement is the other ground of exchange: it opens no more than was agreed, and ends with its last day. */
@ComponentTest
@Proves("9")
@Proves("20")
class DisclosuresApiTest {
    private static final String AGREEMENTS = "/api/v1/agreements";

    private final Api steward = Api.as(aSteward());
    private final UUID health = body();
    private final UUID education = body();
    private final TestCaller teller = aSpecialist().of(health);
    private final Api api = Api.as(teller);
    private final Api reader = Api.as(aSpecialist().of(education).saying("referral"));
    private final Answer family = api.post(FAMILIES, family()).expect(201);

    @Test
    void aPartyKnowsWhatWasAgreedUntilTheAgreementEnds() {
        // Given
        Answer agreement = agreement("both-ways");
        assertProblem(reader.get(family.location())).is(404, "not-found");

        // When
        Answer told = api.post(disclosures(agreement), about(education)).expect(201);

        // Then
        Answer read = reader.get(family.location()).expect(200);
        assertThat(read.has("/members/0/from")).isTrue();
        reader.get("/api/v1/people/" + read.text("/members/0/person")).expect(200);
        assertProblem(Api.as(aSpecialist().of(education).saying("registration")).get(family.location()))
                .is(404, "not-found");
        GrantOpened grant = Topic.of(Topics.REGISTRY_GRANTS)
                .await(GrantOpened.class, family.id(), opened -> opened.basis().equals("agreement"))
                .fact();
        assertThat(grant.grant().value()).isEqualTo(told.id());
        steward.ifMatch(agreement.etag())
                .post(agreement.location() + "/repeal", map("lastDay", "2026-03-02"))
                .expect(200);
        assertProblem(reader.get(family.location())).is(404, "not-found");
    }

    @Test
    void opensNoMoreThanWasAgreedAndToNobodyElse() {
        // Given
        Answer agreement = agreement("to-first-party");

        // When
        Answer otherWay = api.post(disclosures(agreement), about(education));
        Answer stranger = api.post(disclosures(agreement), about(body()));
        Answer more = api.post(
                disclosures(agreement("both-ways")),
                with(with(about(education), "dataClasses", List.of("health")), "purposes", List.of("registration")));

        // Then
        assertProblem(otherWay).is(422, "rule-violated").violatesExactly("/organisation not-agreed");
        assertProblem(stranger).is(422, "rule-violated").violatesExactly("/organisation not-agreed");
        assertProblem(more)
                .is(422, "rule-violated")
                .violatesExactly("/purposes/0 not-agreed", "/dataClasses/0 not-agreed");
    }

    @Test
    void isForWhoKnowsTheSubjectInFullAndWhileTheAgreementHolds() {
        // Given
        Answer agreement = agreement("both-ways");
        Answer ended = agreement("both-ways");
        steward.ifMatch(ended.etag())
                .post(ended.location() + "/repeal", map("lastDay", "2026-03-02"))
                .expect(200);

        // When
        Answer hidden = Api.as(aSpecialist()).post(disclosures(agreement), about(education));
        Answer late = api.post(disclosures(ended), about(education));

        // Then
        assertProblem(hidden).is(404, "not-found");
        assertProblem(late).is(409, "not-in-force");
    }

    private Map<String, Object> about(UUID organisation) {
        return map("subjectKind", "family", "subject", family.id(), "organisation", organisation);
    }

    private static String disclosures(Answer agreement) {
        return agreement.location() + "/disclosures";
    }

    private Answer agreement(String direction) {
        return steward.post(
                        AGREEMENTS,
                        map(
                                "kind", "interagency-agreement",
                                "number", UUID.randomUUID(),
                                "adoptedOn", "2026-02-16",
                                "title", "О порядке обмена сведениями",
                                "issuers", List.of(health, education),
                                "validFrom", "2026-03-01",
                                "exchange",
                                        map(
                                                "legalReference", "442-ФЗ, ст. 28",
                                                "parties", List.of(health, education),
                                                "purposes", List.of("referral"),
                                                "dataClasses", List.of("identity", "family"),
                                                "direction", direction,
                                                "signedFileHash", "0123456789abcdef".repeat(4))))
                .expect(201);
    }

    private UUID body() {
        return steward.post(ORGANISATIONS, organisation("Орган")).expect(201).id();
    }
}
