package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.referrals.ReferralFixture.REFERRALS;
import static org.familysupport.referral.referrals.ReferralFixture.act;
import static org.familysupport.referral.referrals.ReferralFixture.seen;
import static org.familysupport.referral.referrals.ReferralFixture.sent;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.anAgencySystem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.junit.jupiter.api.Test;

@ComponentTest
class ReferralBoxesApiTest {
    private final TestCaller body = anOrganisation(anAgencySystem());
    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist(), body.organisation(), "active");
    private final TestCaller other = anOrganisation(aSpecialist());

    @Test
    void showsEachSideWhatConcernsIt() {
        // Given
        Answer first = sent(source, aFamilyOf(source), target, other);
        Answer second = sent(source, aFamilyOf(source), target);
        act(target, second, "acceptance").expect(200);

        // When
        Answer inbox = Api.as(target).get(REFERRALS).expect(200);
        Answer outbox = Api.as(source).get(REFERRALS + "?box=sent").expect(200);

        // Then
        assertThat(ids(inbox)).containsExactly(second.id(), first.id());
        assertThat(inbox.text("/items/0/status")).isEqualTo("accepted");
        assertThat(inbox.text("/items/0/version")).isEqualTo("2");
        assertThat(inbox.text("/items/0/allowedActs/0")).isEqualTo("start");
        assertThat(inbox.id("/items/1/target")).isEqualTo(target.organisation());
        assertThat(inbox.body()).doesNotContain(other.organisation().toString());
        assertThat(ids(outbox)).containsExactly(second.id(), first.id());
        assertThat(outbox.text("/items/1/allowedActs/0")).isEqualTo("cancellation");
        assertThat(outbox.text("/items/1/version"))
                .isEqualTo(seen(source, first).text("/version"));
        assertThat(ids(Api.as(other).get(REFERRALS))).containsExactly(first.id());
        assertThat(ids(Api.as(aSpecialist()).get(REFERRALS))).isEmpty();
    }

    @Test
    void filtersByStatus() {
        // Given
        Answer first = sent(source, aFamilyOf(source), target);
        Answer second = sent(source, aFamilyOf(source), target);
        act(target, second, "rejection").expect(200);

        // When
        Answer asked = Api.as(target).get(REFERRALS + "?status=requested");
        Answer refused = Api.as(source).get(REFERRALS + "?box=sent&status=rejected");

        // Then
        assertThat(ids(asked)).containsExactly(first.id());
        assertThat(ids(refused)).containsExactly(second.id());
    }

    @Test
    void filtersByWhomItIsAbout() {
        // Given
        Family family = aFamilyOf(source);
        Answer first = sent(source, family, target);
        sent(source, aFamilyOf(source), target);
        String about = "subjectKind=family&subject=" + family.id();

        // When
        Answer asked = Api.as(target).get(REFERRALS + "?" + about).expect(200);
        Answer sent = Api.as(source)
                .get(REFERRALS + "?box=sent&status=requested&" + about)
                .expect(200);

        // Then
        assertThat(ids(asked)).containsExactly(first.id());
        assertThat(ids(sent)).containsExactly(first.id());
        assertThat(ids(Api.as(source).get(REFERRALS + "?box=sent&status=rejected&" + about)))
                .isEmpty();
        assertThat(ids(Api.as(source).get(REFERRALS + "?box=sent&subjectKind=person&subject=" + family.id())))
                .isEmpty();
        assertThat(ids(Api.as(other).get(REFERRALS + "?" + about))).isEmpty();
        assertProblem(Api.as(source).get(REFERRALS + "?subject=" + family.id()))
                .is(422, "rule-violated")
                .violatesExactly("query/subjectKind required");
        assertProblem(Api.as(source).get(REFERRALS + "?subjectKind=family")).violatesExactly("query/subject required");
    }

    @Test
    void findsNothingInAPoolByWhomItIsAbout() {
        assertProblem(Api.as(target)
                        .get(REFERRALS + "?box=pool&subjectKind=family&subject="
                                + aFamilyOf(source).id()))
                .is(422, "rule-violated")
                .violatesExactly("query/subjectKind not-allowed");
    }

    @Test
    void goesOnWhereAPageEnded() {
        // Given
        List<UUID> sent = new ArrayList<>();
        for (int count = 0; count < 3; count++) {
            sent.addFirst(sent(source, aFamilyOf(source), target).id());
        }

        // When
        Answer first = Api.as(target).get(REFERRALS + "?pageSize=2").expect(200);
        Answer second = Api.as(target)
                .get(REFERRALS + "?pageSize=2&cursor=" + first.text("/nextCursor"))
                .expect(200);

        // Then
        assertThat(ids(first)).isEqualTo(sent.subList(0, 2));
        assertThat(ids(second)).isEqualTo(sent.subList(2, 3));
        assertThat(second.has("/nextCursor")).isFalse();
        assertProblem(Api.as(source).get(REFERRALS + "?pageSize=2&cursor=" + first.text("/nextCursor")))
                .is(400, "invalid-cursor");
    }

    @Test
    void showsAnAgencySystemWhatConcernsTheBodiesUnderIts() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), target, other);

        // When
        Answer inbox = Api.as(body).get(REFERRALS).expect(200);

        // Then
        assertThat(ids(inbox)).containsExactly(referral.id());
        assertThat(ids(Api.as(body.withRoles("specialist")).get(REFERRALS))).isEmpty();
    }

    @Test
    void tellsAnAgencySystemOfSeveralReceiversTheVersionItMayActOn() {
        // Given
        TestCaller nursery = anOrganisation(aSpecialist(), body.organisation(), "active");
        Answer referral = sent(source, aFamilyOf(source), target, nursery);

        // When
        Answer inbox = Api.as(body).get(REFERRALS).expect(200);

        // Then
        String version = seen(body, referral).text("/version");
        assertThat(inbox.text("/items/0/version")).isEqualTo(version);
        assertThat(inbox.text("/items/1/version")).isEqualTo(version);
        Api.as(body)
                .ifMatch('"' + inbox.text("/items/0/version") + '"')
                .post(referral.location() + "/acceptance?organisation=" + nursery.organisation())
                .expect(200);
    }

    @Test
    void refusesFiltersAndWordsItDoesNotKnow() {
        // When
        Answer filter = Api.as(source).get(REFERRALS + "?colour=red");
        Answer box = Api.as(source).get(REFERRALS + "?box=attic");
        Answer status = Api.as(source).get(REFERRALS + "?status=lost");

        // Then
        assertProblem(filter).is(400, "malformed-request").violatesExactly("query/colour unknown-parameter");
        assertProblem(box).is(422, "rule-violated").violatesExactly("query/box unknown-code");
        assertProblem(status).is(422, "rule-violated").violatesExactly("query/status unknown-code");
    }

    private static List<UUID> ids(Answer listing) {
        List<UUID> ids = new ArrayList<>();
        for (JsonNode item : listing.json("/items")) {
            ids.add(UUID.fromString(item.path("id").asText()));
        }
        return ids;
    }
}
