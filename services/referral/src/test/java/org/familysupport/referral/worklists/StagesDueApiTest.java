package org.familysupport.referral.worklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.SINCE;
import static org.familysupport.referral.InventedRegistry.TERRITORY;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.now;
import static org.familysupport.referral.InventedRegistry.person;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.act;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.body;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.OrganisationRegistered;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.events.registry.PersonId;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

@ComponentTest
class StagesDueApiTest {
    private static final String STAGE_DUE = "/api/v1/worklists/stage-due";
    private static final String SILENT = "/api/v1/worklists/silent-families";
    private static final List<Map<String, Object>> ANSWERS = Stream.of(
                    "relatives", "routine", "knowledge", "joy", "sleep", "alone", "money")
            .map(question -> Map.<String, Object>of("question", question, "value", 3))
            .toList();

    private final TestCaller source = anOrganisation(aSpecialist());
    private final TestCaller target = anOrganisation(aSpecialist());

    @Test
    @Proves("28")
    void listWhoReachesAStageSoonUntilItsNextStepIsAccepted() {
        // Given
        LocalDate birth = LocalDate.now().minusYears(4).plusMonths(2);
        Family soon = aFamily(source, birth);
        Family later = aFamily(source, LocalDate.now().minusYears(2));

        // When
        Answer due = Api.as(source).get(STAGE_DUE + "?months=6").expect(200);

        // Then
        assertThat(people(due)).containsExactly(soon.child().value());
        assertThat(due.text("/items/0/stage")).isEqualTo("preschool");
        assertThat(due.text("/items/0/nextSector")).isEqualTo("education");
        assertThat(due.text("/items/0/nextOrganisationType")).isEqualTo("kindergarten");
        assertThat(due.id("/items/0/family")).isEqualTo(soon.id().value());
        assertThat(due.body()).doesNotContain(later.child().toString());
        assertThat(people(Api.as(source).get(STAGE_DUE + "?months=1"))).isEmpty();
        assertThat(people(Api.as(source).get(STAGE_DUE + "?months=6&stage=school")))
                .isEmpty();
        assertThat(people(Api.as(target).get(STAGE_DUE + "?months=6"))).isEmpty();

        // When
        Answer step = Api.as(source)
                .post("/api/v1/referrals", body(soon, "early-help", "routine", "age-stage", target))
                .expect(201);
        assertThat(people(Api.as(source).get(STAGE_DUE + "?months=6"))).hasSize(1);
        act(target, step, "acceptance").expect(200);

        // Then
        assertThat(people(Api.as(source).get(STAGE_DUE + "?months=6"))).isEmpty();
    }

    @Test
    @Proves("28")
    void listWhoseAcceptedReferralsWereForSomethingElseOrForTheStageBefore() {
        // Given
        LocalDate birth = LocalDate.now().minusYears(4).plusMonths(2);
        Family helped = aFamily(source, birth);
        Family before = aFamily(source, birth);
        accepted(helped, "other", target);
        Answer old = accepted(before, "age-stage", target);
        assertThat(people(Api.as(source).get(STAGE_DUE)))
                .containsExactly(helped.child().value());

        // When
        Database.asOwner()
                .execute(
                        "update referrals set requested_at = now() - interval '500 days' where id = ?",
                        UUID.fromString(old.text("/id")));

        // Then
        assertThat(people(Api.as(source).get(STAGE_DUE)))
                .containsExactlyInAnyOrder(
                        helped.child().value(), before.child().value());
    }

    @Test
    @Proves("28")
    void listBothOfTwoChildrenUntilItIsKnownForWhichOfThemTheNextStepIs() {
        // Given
        LocalDate now = LocalDate.now();
        Family family = Family.invented();
        PersonId elder = PersonId.next();
        aFamily(
                source,
                family,
                now.minusYears(4).plusMonths(2),
                elder,
                now.minusYears(8).plusMonths(3));
        TestCaller kindergarten = ofType("kindergarten");
        UUID younger = family.child().value();
        assertThat(people(Api.as(source).get(STAGE_DUE))).containsExactly(elder.value(), younger);

        // When
        accepted(family, "age-stage", target);

        // Then
        assertThat(people(Api.as(source).get(STAGE_DUE))).containsExactly(elder.value(), younger);

        // When
        accepted(family, "age-stage", kindergarten);

        // Then
        assertThat(people(Api.as(source).get(STAGE_DUE))).containsExactly(elder.value());

        // When
        Map<String, Object> ofElder = body(family, "education-support", "routine", "age-stage", target);
        ofElder.put("subject", Map.of("kind", "person", "id", elder));
        act(target, Api.as(source).post("/api/v1/referrals", ofElder).expect(201), "acceptance")
                .expect(200);

        // Then
        assertThat(people(Api.as(source).get(STAGE_DUE))).isEmpty();
    }

    @Test
    @Proves("28")
    void listOfTwinsBothUntilEachHasAStepOfItsOwn() {
        // Given
        LocalDate birth = LocalDate.now().minusYears(4).plusMonths(2);
        Family family = Family.invented();
        PersonId twin = PersonId.next();
        aFamily(source, family, birth, twin, birth);

        // When
        accepted(family, "age-stage", ofType("kindergarten"));

        // Then
        assertThat(people(Api.as(source).get(STAGE_DUE)))
                .containsExactlyInAnyOrder(family.child().value(), twin.value());
    }

    @Test
    void listTheEldestFirstPageByPage() {
        // Given
        List<UUID> born = new ArrayList<>();
        for (int month = 1; month <= 3; month++) {
            born.add(aFamily(source, LocalDate.now().minusYears(8).plusMonths(month))
                    .child()
                    .value());
        }

        // When
        Answer first = Api.as(source).get(STAGE_DUE + "?months=12&pageSize=2").expect(200);
        Answer second = Api.as(source)
                .get(STAGE_DUE + "?months=12&pageSize=2&cursor=" + first.text("/nextCursor"))
                .expect(200);

        // Then
        List<UUID> all = new ArrayList<>(people(first));
        all.addAll(people(second));
        assertThat(all).isEqualTo(born);
    }

    @Test
    void listFamiliesOfWhichNothingWasHeard() {
        // Given
        Family silent = aFamily(source, LocalDate.now().minusYears(5));
        Family heard = aFamily(source, LocalDate.now().minusYears(5));
        Database.asOwner()
                .execute(
                        "update responsibilities set during = tstzrange(now() - interval '200 days', null) where subject_id in (?, ?)",
                        silent.id().value(),
                        heard.id().value());
        Api.as(source)
                .post("/api/v1/referrals", body(heard, "early-help", "routine", "other", target))
                .expect(201);

        // When
        Answer families = Api.as(source).get(SILENT + "?days=90").expect(200);

        // Then
        assertThat(families.json("/items").size()).isEqualTo(1);
        assertThat(families.id("/items/0/family")).isEqualTo(silent.id().value());
        assertThat(Api.as(source).get(SILENT + "?days=300").json("/items").size())
                .isZero();
        assertThat(Api.as(target).get(SILENT + "?days=90").json("/items").size())
                .isZero();
    }

    @Test
    void hearOfAServiceGivenWithoutAReferral() {
        // Given
        Family family = aFamily(source, LocalDate.now().minusYears(5));
        Database.asOwner()
                .execute(
                        "update responsibilities set during = tstzrange(now() - interval '200 days', null) where subject_id = ?",
                        family.id().value());

        // When
        tell("delivery", DeliveredToday.to(family, target));

        // Then
        assertThat(Api.as(source).get(SILENT + "?days=90").json("/items").size())
                .isZero();
    }

    @Test
    void hearOfAnAssessmentOfAMemberAndOfAnAccompaniment() {
        // Given
        Family assessed = aFamily(source, LocalDate.now().minusYears(5));
        Family accompanied = aFamily(source, LocalDate.now().minusYears(5));
        Database.asOwner()
                .execute(
                        "update responsibilities set during = tstzrange(now() - interval '200 days', null) where subject_id in (?, ?)",
                        assessed.id().value(),
                        accompanied.id().value());
        int before = Api.as(source)
                .get(SILENT + "?days=90")
                .expect(200)
                .json("/items")
                .size();

        // When
        Api.as(source)
                .post(
                        "/api/v1/assessments",
                        Map.of(
                                "subject",
                                Map.of("kind", "person", "id", assessed.child()),
                                "instrument",
                                "00000000-0000-7000-8000-000000003301",
                                "assessedOn",
                                LocalDate.now().minusDays(3).toString(),
                                "answers",
                                ANSWERS))
                .expect(201);
        Api.as(source)
                .post(
                        "/api/v1/accompaniments",
                        Map.of(
                                "subject", Map.of("kind", "family", "id", accompanied.id()),
                                "groundCode", "disability",
                                "legalBasis", Map.of("kind", "law", "reference", "442-ФЗ, ст. 22")))
                .expect(201);

        // Then
        assertThat(before).isEqualTo(2);
        assertThat(Api.as(source).get(SILENT + "?days=90").json("/items").size())
                .isZero();
    }

    private Answer accepted(Family family, String reason, TestCaller by) {
        Answer referral = Api.as(source)
                .post("/api/v1/referrals", body(family, "early-help", "routine", reason, by))
                .expect(201);
        return act(by, referral, "acceptance").expect(200);
    }

    private static TestCaller ofType(String type) {
        TestCaller caller = aSpecialist();
        tell(
                "registry",
                new OrganisationRegistered(
                        new OrganisationId(caller.organisation()),
                        1,
                        "education",
                        type,
                        "municipal",
                        "Организация",
                        null,
                        "50640000",
                        "active"));
        return caller;
    }

    /** A family with two children. */
    private static void aFamily(
            TestCaller caller, Family family, LocalDate birth, PersonId other, LocalDate birthOfOther) {
        OrganisationId by = new OrganisationId(caller.organisation());
        tell(
                "registry",
                person(family.child(), by, false),
                new PersonCoreRecorded(family.child(), 1, birth, "known"),
                person(other, by, false),
                new PersonCoreRecorded(other, 1, birthOfOther, "known"),
                person(family.mother(), by, false),
                new FamilyRegistered(
                        family.id(),
                        1,
                        by,
                        now(),
                        TERRITORY,
                        List.of(
                                new FamilyMember(family.child(), "child", SINCE),
                                new FamilyMember(other, "child", SINCE),
                                new FamilyMember(family.mother(), "mother", SINCE))));
    }

    private static Family aFamily(TestCaller caller, LocalDate birth) {
        Family family = Family.invented();
        OrganisationId by = new OrganisationId(caller.organisation());
        tell(
                "registry",
                person(family.child(), by, false),
                new PersonCoreRecorded(family.child(), 1, birth, "known"),
                person(family.mother(), by, false),
                family.registeredBy(caller.organisation(), now()));
        return family;
    }

    private static List<UUID> people(Answer listing) {
        List<UUID> people = new ArrayList<>();
        for (JsonNode item : listing.expect(200).json("/items")) {
            people.add(UUID.fromString(item.path("person").asText()));
        }
        return people;
    }
}
