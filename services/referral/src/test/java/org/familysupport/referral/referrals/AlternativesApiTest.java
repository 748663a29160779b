package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedOffers.Offer.anOffer;
import static org.familysupport.referral.InventedOffers.offers;
import static org.familysupport.referral.InventedRegistry.BORN;
import static org.familysupport.referral.InventedRegistry.SINCE;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.now;
import static org.familysupport.referral.InventedRegistry.person;
import static org.familysupport.referral.referrals.ReferralFixture.REFERRALS;
import static org.familysupport.referral.referrals.ReferralFixture.aReferral;
import static org.familysupport.referral.referrals.ReferralFixture.act;
import static org.familysupport.referral.referrals.ReferralFixture.sent;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.FamilyMoved;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.referral.InventedOffers.Offer;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.Audited;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

/** A family that lives in a region of its own, in which no other test offers anything. */
@ComponentTest
class AlternativesApiTest {
    /** Referral with rights, offers; audit. */
    private static final Cost ALTERNATIVES = Cost.of("who else offers it", 3);

    private static final int MONTHS_OF_THE_CHILD = 60;

    private static final AtomicInteger REGIONS = new AtomicInteger(60);

    private final String region = String.valueOf(REGIONS.getAndIncrement());
    private final String district = region + "701000";
    private final String elsewhere = region + "801000";
    private final TestCaller source = anOrganisation(aSpecialist());
    private final TestCaller target = anOrganisation(aSpecialist());
    private final Family family = aFamilyOf(district);

    @Test
    @Proves("25")
    void aRejectedReferralNamesTwoProvidersOfTheDistrictAndOneRemote() {
        // Given
        TestCaller full = offering(here().withFree(0));
        TestCaller free = offering(here());
        TestCaller inTheRegion = offering(here().in(elsewhere));
        TestCaller remote = offering(here().in("1" + district.substring(1)).by("remote"));
        offers(target, here());
        offering(here().in("1" + district.substring(1)));
        offering(here().forAges(0, MONTHS_OF_THE_CHILD - 1));
        offering(here().of("leisure-and-sport"));
        offers(anOrganisation(aSpecialist(), null, "closed"), here());
        Answer referral = sent(source, family, target);
        act(target, referral, "rejection").expect(200);

        // When
        Answer alternatives =
                Api.as(source).get(referral.location() + "/alternatives").expect(200);

        // Then
        List<UUID> mine = among(alternatives, full, free, inTheRegion, remote);
        assertThat(mine)
                .containsExactly(
                        free.organisation(), full.organisation(), inTheRegion.organisation(), remote.organisation());
        assertThat(alternatives.text("/items/0/nearness")).isEqualTo("same-territory");
        assertThat(alternatives.text("/items/0/capacity")).isEqualTo("free");
        assertThat(alternatives.text("/items/0/placesFree")).isEqualTo("3");
        assertThat(alternatives.text("/items/1/capacity")).isEqualTo("full");
        assertThat(alternatives.text("/items/2/nearness")).isEqualTo("region");
        assertThat(alternatives.text("/items/3/nearness")).isEqualTo("remote");
        assertThat(alternatives.body()).doesNotContain(target.organisation().toString());
    }

    @Test
    @Proves("25")
    void nobodyIsNamedWhoWasAskedInTheReferralItContinues() {
        // Given
        TestCaller second = offering(here());
        TestCaller third = offering(here().verified(Duration.ofHours(30)));
        Answer first = sent(source, family, target);
        act(target, first, "rejection").expect(200);
        Map<String, Object> again = aReferral(family, second);
        again.put("replaces", first.id());

        // When
        Answer referral = Api.as(source).post(REFERRALS, again).expect(201);
        offers(target, here());

        // Then
        Answer alternatives =
                Api.as(source).get(referral.location() + "/alternatives").expect(200);
        assertThat(among(alternatives, target, second, third)).containsExactly(third.organisation());
        assertThat(alternatives.text("/items/0/capacity")).isEqualTo("stale");
    }

    @Test
    @Proves("27")
    void areTheNearestToWhereTheFamilyLivesNow() {
        // Given
        TestCaller former = offering(here());
        TestCaller near = offering(here().in(elsewhere));
        Answer referral = sent(source, family, target);
        act(target, referral, "rejection").expect(200);

        // When
        tell("registry", new FamilyMoved(family.id(), 2, elsewhere, LocalDate.of(2024, 2, 1)));

        // Then
        Answer alternatives =
                Api.as(source).get(referral.location() + "/alternatives").expect(200);
        assertThat(among(alternatives, former, near)).containsExactly(near.organisation(), former.organisation());
        assertThat(alternatives.text("/items/0/nearness")).isEqualTo("same-territory");
    }

    @Test
    void areForTheSourceAlone() {
        // Given
        Answer referral = sent(source, family, target);

        // When
        Answer receiver = Api.as(target).get(referral.location() + "/alternatives");
        Answer stranger = Api.as(aSpecialist()).get(referral.location() + "/alternatives");

        // Then
        assertProblem(receiver).is(403, "forbidden");
        assertProblem(stranger).is(404, "not-found");
    }

    @Test
    void comePageByPageByOneQueryAndLeaveATrace() {
        // Given
        TestCaller near = offering(here());
        TestCaller far = offering(here().in(elsewhere));
        Answer referral = sent(source, family, target);
        String path = referral.location() + "/alternatives?pageSize=1";

        // When
        Answer first = Api.as(source).get(path).expect(200);
        Answer second = Api.as(source)
                .get(path + "&cursor=" + first.text("/nextCursor"))
                .expect(200);

        // Then
        assertThat(first.id("/items/0/organisation")).isEqualTo(near.organisation());
        assertThat(second.id("/items/0/organisation")).isEqualTo(far.organisation());
        StatementCount count = Statements.during(() -> Api.as(source).get(path).expect(200));
        count.mustCost(ALTERNATIVES);
        assertThat(Audited.during(source, () -> Api.as(source).get(path).expect(200)))
                .containsExactly("referrals.alternatives");
    }

    private Offer here() {
        return anOffer().in(district).forAges(MONTHS_OF_THE_CHILD, null);
    }

    private static TestCaller offering(Offer offer) {
        TestCaller caller = anOrganisation(aSpecialist());
        offers(caller, offer);
        return caller;
    }

    private Family aFamilyOf(String territory) {
        Family invented = Family.invented();
        OrganisationId by = new OrganisationId(source.organisation());
        tell(
                "registry",
                person(invented.child(), by, false),
                new PersonCoreRecorded(invented.child(), 1, BORN, "known"),
                new FamilyRegistered(
                        invented.id(),
                        1,
                        by,
                        now(),
                        territory,
                        List.of(new FamilyMember(invented.child(), "child", SINCE))));
        return invented;
    }

    /** Of what is listed, these, in the order of the list: a remote offer of another test may stand there too. */
    private static List<UUID> among(Answer listing, TestCaller... wanted) {
        List<UUID> known =
                List.of(wanted).stream().map(TestCaller::organisation).toList();
        List<UUID> found = new ArrayList<>();
        for (JsonNode item : listing.json("/items")) {
            UUID organisation = UUID.fromString(item.path("organisation").asText());
            if (known.contains(organisation)) {
                found.add(organisation);
            }
        }
        return found;
    }
}
