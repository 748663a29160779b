package org.familysupport.delivery.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.delivery.InventedRegistry.knownOrganisation;
import static org.familysupport.delivery.offers.OfferFixture.OFFERS;
import static org.familysupport.delivery.offers.OfferFixture.aMunicipality;
import static org.familysupport.delivery.offers.OfferFixture.aSpecialistOfTheDirectory;
import static org.familysupport.delivery.offers.OfferFixture.anOffer;
import static org.familysupport.delivery.offers.OfferFixture.places;
import static org.familysupport.delivery.offers.OfferFixture.published;
import static org.familysupport.delivery.offers.OfferFixture.reach;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.anAgencySystem;
import static org.familysupport.testing.people.TestCaller.anAnalyst;

import java.util.Map;
import java.util.UUID;
import org.familysupport.events.Topics;
import org.familysupport.events.delivery.OfferChanged;
import org.familysupport.events.delivery.OfferPublished;
import org.familysupport.events.delivery.OfferState;
import org.familysupport.events.delivery.OfferVerified;
import org.familysupport.events.delivery.OfferWithdrawn;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.Audited;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

@ComponentTest
class OffersApiTest {
    /** Key, status of the organisation, offer; and answer, event, audit together. */
    private static final Cost PUBLISH = Cost.of("the publication of an offer", 4);
    /** Key, offer, its change; and answer, event, audit together. */
    private static final Cost ACT = Cost.of("a verification", 4);
    /** Page; audit. */
    private static final Cost READ = Cost.of("a page", 2);

    private final String territory = aMunicipality();
    private final TestCaller centre = aSpecialistOfTheDirectory();

    @Test
    void isReadByEveryoneAsItWasPublished() {
        // When
        Answer offer = published(centre, anOffer(territory));

        // Then
        assertThat(offer.etag()).isEqualTo("\"1\"");
        assertThat(offer.id("/organisation")).isEqualTo(centre.organisation());
        assertThat(offer.text("/placesTaken")).isEqualTo("17");
        assertThat(offer.text("/outdated")).isEqualTo("false");
        Answer read = Api.as(anAnalyst()).get(offer.location()).expect(200);
        assertThat(read.json()).isEqualTo(offer.json());
        OfferState fact = Topic.of(Topics.OFFERS)
                .await(OfferPublished.class, offer.id())
                .fact()
                .state();
        assertThat(fact.territory()).isEqualTo(territory);
        assertThat(fact.agesTo()).isEqualTo(35);
        assertThat(fact.verifiedAt()).isEqualTo(offer.text("/verifiedAt"));
    }

    @Test
    void isChangedVerifiedAndWithdrawnByWhoSawItAndTellsSoInOrder() {
        // Given
        Answer offer = published(centre, anOffer(territory));
        Map<String, Object> older = reach(territory);
        older.put("agesTo", 47);

        // When
        Answer changed =
                Api.as(centre).ifMatch("\"1\"").put(offer.location(), older).expect(200);
        Answer same =
                Api.as(centre).ifMatch("\"2\"").put(offer.location(), older).expect(200);
        Answer verified = Api.as(centre)
                .ifMatch("\"2\"")
                .post(offer.location() + "/verification", places(20, 20, false))
                .expect(200);
        Answer withdrawn = Api.as(centre)
                .ifMatch("\"3\"")
                .post(offer.location() + "/withdrawal")
                .expect(200);

        // Then
        assertThat(changed.text("/agesTo")).isEqualTo("47");
        assertThat(changed.text("/verifiedAt")).isEqualTo(offer.text("/verifiedAt"));
        assertThat(same.etag()).isEqualTo("\"2\"");
        assertThat(verified.text("/placesTaken")).isEqualTo("20");
        assertThat(verified.text("/accepting")).isEqualTo("false");
        assertThat(verified.text("/verifiedAt")).isNotEqualTo(offer.text("/verifiedAt"));
        assertThat(withdrawn.has("/withdrawnAt")).isTrue();
        assertThat(Api.as(centre).get(offer.location()).expect(200).json()).isEqualTo(withdrawn.json());
        assertThat(Api.as(centre)
                        .get(OFFERS + "?territory=" + territory)
                        .expect(200)
                        .has("/items/0"))
                .isFalse();
        assertProblem(Api.as(centre).ifMatch("\"4\"").post(offer.location() + "/verification", places(20, 20, false)))
                .is(409, "state-conflict")
                .has("/currentState", "withdrawn");
        Topic.of(Topics.OFFERS).await(OfferWithdrawn.class, offer.id());
        assertFacts(Topic.of(Topics.OFFERS).about(offer.id()))
                .are(OfferPublished.class, OfferChanged.class, OfferVerified.class, OfferWithdrawn.class)
                .wereDoneBy(centre);
    }

    @Test
    @Proves("34")
    void isFoundByWhoMayUseItAndByWhatLiesBelow() {
        // Given
        String place = territory.substring(0, 5) + "101";
        Answer around = published(centre, anOffer(territory));
        Answer there = published(centre, anOffer(place));
        Map<String, Object> grown = anOffer(territory);
        grown.put("agesFrom", 36);
        grown.put("agesTo", null);
        grown.put("accepting", false);
        Answer forGrown = published(centre, grown);

        // When
        Answer below = Api.as(aSpecialist()).get(OFFERS + "?territory=" + territory);
        Answer usable = Api.as(aSpecialist()).get(OFFERS + "?category=early-help&age=24&serves=" + territory);
        Answer usableThere = Api.as(aSpecialist()).get(OFFERS + "?age=24&serves=" + place);
        Answer later = Api.as(aSpecialist()).get(OFFERS + "?age=900&serves=" + territory);

        // Then
        assertThat(below.expect(200).json("/items")).hasSize(3);
        assertThat(usable.expect(200).json("/items")).hasSize(1);
        assertThat(usable.id("/items/0/id")).isEqualTo(around.id());
        assertThat(usableThere.expect(200).json("/items")).hasSize(2);
        assertThat(usableThere.body())
                .contains(there.id().toString(), around.id().toString());
        assertThat(later.expect(200).json("/items")).hasSize(1);
        assertThat(later.id("/items/0/id")).isEqualTo(forGrown.id());
    }

    @Test
    @Proves("34")
    void isFlaggedWhenItsRoomWasNotVerifiedLately() {
        // Given
        Answer offer = published(centre, anOffer(territory));
        Database.asOwner()
                .execute("update offers set verified_at = verified_at - interval '31 days' where id = ?", offer.id());

        // When
        Answer old = Api.as(centre).get(OFFERS + "?territory=" + territory).expect(200);
        Answer anew = Api.as(centre)
                .ifMatch("\"1\"")
                .post(offer.location() + "/verification", places(20, 17, true))
                .expect(200);

        // Then
        assertThat(old.text("/items/0/outdated")).isEqualTo("true");
        assertThat(anew.text("/outdated")).isEqualTo("false");
    }

    @Test
    void isListedByAnswerDayAndOrganisationPageByPage() {
        // Given
        Answer first = published(centre, anOffer(territory));
        Map<String, Object> full = anOffer(territory);
        full.put("category", "respite");
        full.put("accepting", false);
        Answer second = published(centre, full);
        String own = OFFERS + "?organisation=" + centre.organisation();

        // When
        Answer accepting = Api.as(centre).get(own + "&accepting=true").expect(200);
        Answer since = Api.as(centre).get(own + "&verifiedSince=2026-01-01").expect(200);
        Answer future = Api.as(centre).get(own + "&verifiedSince=2099-01-01").expect(200);
        Answer page = Api.as(centre).get(own + "&pageSize=1").expect(200);
        Answer next = Api.as(centre)
                .get(own + "&pageSize=1&cursor=" + page.text("/nextCursor"))
                .expect(200);

        // Then
        assertThat(accepting.json("/items")).hasSize(1);
        assertThat(accepting.id("/items/0/id")).isEqualTo(first.id());
        assertThat(since.json("/items")).hasSize(2);
        assertThat(future.has("/items/0")).isFalse();
        assertThat(page.id("/items/0/id")).isEqualTo(first.id());
        assertThat(next.id("/items/0/id")).isEqualTo(second.id());
        assertThat(next.has("/nextCursor")).isFalse();
    }

    @Test
    void isSaidByWhoWorksThereAlone() {
        // Given
        Answer offer = published(centre, anOffer(territory));
        TestCaller system = anAgencySystem().of(knownOrganisation(null));
        Map<String, Object> below = anOffer(territory);
        below.put("organisation", knownOrganisation(system.organisation()));

        // When
        Answer stranger = Api.as(aSpecialistOfTheDirectory())
                .ifMatch("\"1\"")
                .post(offer.location() + "/verification", places(1, 0, true));
        Answer analyst = Api.as(anAnalyst()).post(OFFERS, anOffer(territory));
        Answer byTheSystem = Api.as(system).post(OFFERS, below);
        Answer notBelow = Api.as(centre).post(OFFERS, below);

        // Then
        assertProblem(stranger).is(403, "forbidden");
        assertProblem(analyst).is(403, "forbidden");
        byTheSystem.expect(201);
        assertProblem(notBelow).is(403, "forbidden");
    }

    @Test
    void namesEverythingThatIsWrong() {
        // Given
        Map<String, Object> unreadable = anOffer("5070");
        unreadable.put("category", "luck");
        unreadable.put("placesTaken", -1);
        Map<String, Object> broken = anOffer(territory);
        broken.put("agesFrom", 36);
        broken.put("placesTaken", 21);
        TestCaller unknown = aSpecialist();

        // When
        Answer values = Api.as(centre).post(OFFERS, unreadable);
        Answer rules = Api.as(unknown).post(OFFERS, broken);
        Answer filter = Api.as(centre).get(OFFERS + "?age=-1");

        // Then
        assertProblem(values)
                .is(422, "rule-violated")
                .violatesExactly("/territory format", "/category unknown-code", "/placesTaken out-of-range");
        assertProblem(rules)
                .is(422, "rule-violated")
                .violatesExactly(
                        "/agesTo out-of-range", "/placesTaken out-of-range", "/organisation unknown-reference");
        assertProblem(filter).is(422, "rule-violated").violatesExactly("query/age out-of-range");
    }

    @Test
    void isOfferedOnceAtATimeAndOncePerAttempt() {
        // Given
        UUID key = UUID.randomUUID();
        Answer offer =
                Api.as(centre).withKey(key).post(OFFERS, anOffer(territory)).expect(201);

        // When
        Answer again = Api.as(centre).withKey(key).post(OFFERS, anOffer(territory));
        Answer twice = Api.as(centre).post(OFFERS, anOffer(territory));
        Answer stale = Api.as(centre).ifMatch("\"7\"").post(offer.location() + "/withdrawal");
        Answer blind = Api.as(centre).post(offer.location() + "/withdrawal");
        Answer nowhere = Api.as(centre).ifMatch("\"1\"").post(OFFERS + "/" + UUID.randomUUID() + "/withdrawal");

        // Then
        assertThat(again.expect(201).id()).isEqualTo(offer.id());
        assertProblem(twice).is(409, "offer-exists");
        assertProblem(stale).is(412, "stale-version").has("/currentVersion", 1);
        assertProblem(blind).is(428, "if-match-required");
        assertProblem(nowhere).is(404, "not-found");
        Api.as(centre).ifMatch("\"1\"").post(offer.location() + "/withdrawal").expect(200);
        published(centre, anOffer(territory));
    }

    @Test
    void costsFewStatementsAndLeavesATrace() {
        // Given
        Map<String, Object> body = anOffer(territory);
        Answer offer = published(centre, anOffer(aMunicipality()));

        // When
        StatementCount publish = Statements.during(() -> published(centre, body));
        StatementCount verify = Statements.during(() -> Api.as(centre)
                .ifMatch("\"1\"")
                .post(offer.location() + "/verification", places(20, 1, true))
                .expect(200));
        StatementCount list = Statements.during(() -> Api.as(centre).get(OFFERS).expect(200));

        // Then
        publish.mustCost(PUBLISH);
        verify.mustCost(ACT);
        list.mustCost(READ);
        assertThat(Audited.during(centre, () -> {
                    Api.as(centre).get(offer.location()).expect(200);
                    Api.as(centre)
                            .ifMatch("\"2\"")
                            .put(offer.location(), reach(territory))
                            .expect(409);
                    Api.as(centre)
                            .ifMatch("\"2\"")
                            .post(offer.location() + "/withdrawal")
                            .expect(200);
                }))
                .startsWith("offers.read")
                .endsWith("offers.withdraw");
    }
}
