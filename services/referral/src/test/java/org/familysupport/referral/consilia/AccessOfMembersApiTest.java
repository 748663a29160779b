package org.familysupport.referral.consilia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.consilia.ConsiliumFixture.TODAY;
import static org.familysupport.referral.consilia.ConsiliumFixture.aMember;
import static org.familysupport.referral.consilia.ConsiliumFixture.aSitting;
import static org.familysupport.referral.consilia.ConsiliumFixture.act;
import static org.familysupport.referral.consilia.ConsiliumFixture.formed;
import static org.familysupport.referral.consilia.ConsiliumFixture.planned;
import static org.familysupport.referral.consilia.ConsiliumFixture.seen;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.referral.transfers.HandedOver;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

/** Who may read about those on an agenda when members come and go after the sitting was planned. */
@ComponentTest
@Proves("29")
class AccessOfMembersApiTest {
    private static final LocalDate DAY = LocalDate.parse(TODAY);

    private final TestCaller secretariat = anOrganisation(aSpecialist());
    private final TestCaller school = anOrganisation(aSpecialist());
    private final TestCaller clinic = anOrganisation(aSpecialist());
    private final TestCaller ngo = anOrganisation(aSpecialist());
    private final Family family = aFamilyOf(secretariat);
    private final SubjectRef child = SubjectRef.person(family.child().value());

    /** Two of the school. */
    private final Answer consilium = formed(secretariat, 60, school, school, clinic);

    private final UUID one = consilium.id("/members/0/id");
    private final UUID another = consilium.id("/members/1/id");
    private final UUID ofClinic = consilium.id("/members/2/id");

    @Test
    void whoLeavesReadsNoMoreForSittingsAfterItsLastDay() {
        // Given
        SubjectRef before = SubjectRef.person(aFamilyOf(secretariat).child().value());
        plannedOn(DAY.minusDays(2), before);
        Answer sitting = plannedOn(DAY, child);
        assertThat(reads(clinic, child)).isEqualTo(200);

        // When
        leaves(ofClinic, DAY.minusDays(1));

        // Then
        assertProblem(Api.as(clinic).get(sitting.location())).is(404, "not-found");
        assertThat(reads(clinic, child)).isEqualTo(404);
        assertThat(reads(clinic, before)).isEqualTo(200);
        assertThat(reads(school, child)).isEqualTo(200);
        act(secretariat, sitting, "cancellation", Map.of("reasonCode", "moved")).expect(200);
        assertThat(Topic.of(Topics.REFERRAL_GRANTS).about(child.id())).hasSize(4);
    }

    @Test
    void anOrganisationReadsAsLongAsOneOfItsOwnIsAMember() {
        // Given
        plannedOn(DAY, child);

        // When
        leaves(one, DAY.minusDays(1));
        int withOne = reads(school, child);
        leaves(another, DAY.minusDays(1));

        // Then
        assertThat(withOne).isEqualTo(200);
        assertThat(reads(school, child)).isEqualTo(404);
    }

    @Test
    void whoJoinsReadsForTheSittingsOfItsTimeThatArePlanned() {
        // Given
        SubjectRef before = SubjectRef.person(aFamilyOf(secretariat).child().value());
        SubjectRef over = SubjectRef.person(aFamilyOf(secretariat).child().value());
        plannedOn(DAY.minusDays(2), before);
        act(secretariat, plannedOn(DAY, over), "holding", Map.of("present", List.of(one, another)))
                .expect(200);
        Answer sitting = plannedOn(DAY, child);

        // When
        joins(ngo, DAY.minusDays(1));

        // Then
        seen(ngo, sitting);
        assertThat(reads(ngo, child)).isEqualTo(200);
        assertThat(reads(ngo, before)).isEqualTo(404);
        assertThat(reads(ngo, over)).isEqualTo(404);
        act(secretariat, sitting, "cancellation", Map.of("reasonCode", "moved")).expect(200);
        assertThat(reads(ngo, child)).isEqualTo(404);
    }

    @Test
    void whoHasLeftAndIsBackReadsAnew() {
        // Given
        Answer sitting = plannedOn(DAY, child);
        leaves(ofClinic, DAY.minusDays(3));

        // When
        joins(clinic, DAY);

        // Then
        assertThat(reads(clinic, child)).isEqualTo(200);
        act(secretariat, sitting, "cancellation", Map.of("reasonCode", "moved")).expect(200);
        assertThat(reads(clinic, child)).isEqualTo(404);
    }

    @Test
    void whoJoinsReadsNothingAboutWhomTheSecretariatHasHandedOver() {
        // Given
        plannedOn(DAY, child);
        HandedOver.handOver(family, secretariat, anOrganisation(aSpecialist()));

        // When
        joins(ngo, DAY);

        // Then
        assertThat(reads(ngo, child)).isEqualTo(404);
    }

    private Answer plannedOn(LocalDate day, SubjectRef about) {
        Map<String, Object> body = aSitting(about);
        body.put("plannedOn", day.toString());
        return planned(secretariat, consilium, body);
    }

    private void joins(TestCaller of, LocalDate firstDay) {
        Map<String, Object> body = new LinkedHashMap<>(aMember(of));
        body.put("from", firstDay.toString());
        ofConsilium().post(consilium.location() + "/members", body).expect(200);
    }

    private void leaves(UUID member, LocalDate lastDay) {
        ofConsilium()
                .post(consilium.location() + "/members/" + member + "/ending", Map.of("lastDay", lastDay.toString()))
                .expect(200);
    }

    /** With the version as it is now. */
    private Api ofConsilium() {
        return Api.as(secretariat)
                .ifMatch(Api.as(secretariat)
                        .get(consilium.location())
                        .expect(200)
                        .etag());
    }

    private static int reads(TestCaller caller, SubjectRef about) {
        return Api.as(caller)
                .get("/api/v1/responsibilities?subjectKind=person&subject=" + about.id())
                .status();
    }
}
