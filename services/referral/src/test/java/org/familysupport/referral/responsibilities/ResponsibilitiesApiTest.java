package org.familysupport.referral.responsibilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aLonePersonOf;
import static org.familysupport.referral.InventedRegistry.access;
import static org.familysupport.referral.InventedRegistry.now;
import static org.familysupport.referral.InventedRegistry.person;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.facts.Publisher.say;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.events.referral.ResponsibilityOpened;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.referral.InventedRegistry;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

@ComponentTest
class ResponsibilitiesApiTest {
    /** Rights, periods; audit. */
    private static final Cost READ = Cost.of("who is and was responsible", 3);

    private final TestCaller caller = aSpecialist();

    @Test
    @Proves("27")
    void beginsWithTheRegistration() {
        // Given
        Family family = Family.invented();
        Instant registered = now().minusSeconds(3600);

        // When
        tell("registry", family.registeredBy(caller.organisation(), registered));

        // Then
        Answer history = history(family.subject(), caller).expect(200);
        assertThat(history.text("/items/0/programme")).isEqualTo("general");
        assertThat(history.id("/items/0/responsibleOrganisation")).isEqualTo(caller.organisation());
        assertThat(Instant.parse(history.text("/items/0/from"))).isEqualTo(registered);
        assertThat(history.has("/items/0/to")).isFalse();
        assertThat(history.has("/items/1")).isFalse();
        ResponsibilityOpened fact = Topic.of(Topics.RESPONSIBILITIES)
                .await(ResponsibilityOpened.class, family.id().value())
                .fact();
        assertThat(fact.from()).isEqualTo(registered);
        assertThat(fact.version()).isEqualTo(1);
        GrantOpened grant = Topic.of(Topics.REFERRAL_GRANTS)
                .await(GrantOpened.class, family.id().value())
                .fact();
        assertThat(grant.basis() + " " + grant.profile()).isEqualTo("responsibility full");
        assertThat(grant.from()).isEqualTo(registered);
    }

    @Test
    void isForThePersonWhereThereIsNoFamily() {
        // When
        PersonId alone = aLonePersonOf(caller);

        // Then
        SubjectRef subject = SubjectRef.person(alone.value());
        assertThat(history(subject, caller).expect(200).id("/items/0/responsibleOrganisation"))
                .isEqualTo(caller.organisation());
        assertFacts(Topic.of(Topics.RESPONSIBILITIES)
                        .about(Topic.of(Topics.RESPONSIBILITIES)
                                .await(ResponsibilityOpened.class, alone.value())
                                .fact()
                                .key()))
                .are(ResponsibilityOpened.class);
    }

    @Test
    void isTheFamilysWhereThereIsOne() {
        // Given
        PersonId member = PersonId.next();

        // When
        tell("registry", person(member, new OrganisationId(caller.organisation()), false));

        // Then
        assertThat(Database.asApp()
                        .number("select count(*) from responsibilities where subject_id = ?", member.value()))
                .isZero();
    }

    @Test
    void opensOncePerSubjectHoweverOftenItIsTold() {
        // Given
        Family family = Family.invented();
        tell("registry", family.registeredBy(caller.organisation(), now()));

        // When
        say("registry", family.registeredBy(caller.organisation(), now())).awaitEffect();

        // Then
        assertThat(Database.asApp()
                        .number(
                                "select count(*) from responsibilities where subject_id = ?",
                                family.id().value()))
                .isEqualTo(1);
        assertThat(Database.asApp()
                        .number(
                                "select count(*) from grants where subject_id = ?",
                                family.id().value()))
                .isEqualTo(1);
    }

    @Test
    void isHiddenFromStrangersAndShownToNoPreview() {
        // Given
        Family family = InventedRegistry.aFamilyOf(caller);
        TestCaller stranger = aSpecialist();
        TestCaller previewer = aSpecialist();
        access(family.subject(), previewer, "preview");

        // When
        Answer hidden = history(family.subject(), stranger);
        Answer unknown = history(SubjectRef.family(FamilyId.next().value()), stranger);
        Answer preview = history(family.subject(), previewer);

        // Then
        assertProblem(hidden).is(404, "not-found");
        assertProblem(unknown).is(404, "not-found");
        assertProblem(preview).is(403, "forbidden");
    }

    @Test
    void showsItToWhoKnowsAMemberOfTheFamilyOnlyForThatMember() {
        // Given
        Family family = InventedRegistry.aFamilyOf(caller);
        PersonId grandmother = PersonId.next();
        tell(
                "registry",
                person(grandmother, new OrganisationId(caller.organisation()), false),
                new MemberJoined(family.id(), 2, new FamilyMember(grandmother, "other-adult", InventedRegistry.SINCE)));

        // When
        Answer answer = history(SubjectRef.person(grandmother.value()), caller);

        // Then
        assertThat(answer.expect(200).has("/items/0")).isFalse();
    }

    @Test
    void asksForASubject() {
        // When
        Answer nothing = Api.as(caller).get("/api/v1/responsibilities");
        Answer kind = Api.as(caller).get("/api/v1/responsibilities?subjectKind=village&subject=" + FamilyId.next());

        // Then
        assertProblem(nothing)
                .is(422, "rule-violated")
                .violatesExactly("query/subject required", "query/subjectKind required");
        assertProblem(kind).is(422, "rule-violated").violatesExactly("query/subjectKind unknown-code");
    }

    @Test
    void isReadAtTheSameCostHoweverOftenItMoved() {
        // Given
        Family stayed = InventedRegistry.aFamilyOf(caller);
        Family moved = InventedRegistry.aFamilyOf(caller);
        TestCaller other = InventedRegistry.anOrganisation(aSpecialist());
        move(moved, caller, other);
        move(moved, other, caller);
        move(moved, caller, other);

        // When
        StatementCount one =
                Statements.during(() -> history(stayed.subject(), caller).expect(200));
        StatementCount four =
                Statements.during(() -> history(moved.subject(), other).expect(200));

        // Then
        assertThat(history(moved.subject(), other).json("/items")).hasSize(4);
        one.mustCost(READ);
        four.mustCost(READ);
    }

    private static void move(Family family, TestCaller from, TestCaller to) {
        Answer transfer = Api.as(from)
                .post(
                        "/api/v1/transfers",
                        Map.of(
                                "subject",
                                Map.of("kind", "family", "id", family.id().value()),
                                "receivers",
                                List.of(to.organisation()),
                                "reasonCode",
                                "age-stage"))
                .expect(201);
        Api.as(to).ifMatch("\"1\"").post(transfer.location() + "/acceptance").expect(200);
        Awaitility.await("completion")
                .until(() -> Database.asApp()
                                .number(
                                        "select count(*) from transfers where id = ? and status = 'accepted'",
                                        transfer.id())
                        == 0);
    }

    private static Answer history(SubjectRef subject, TestCaller caller) {
        return Api.as(caller)
                .get("/api/v1/responsibilities?subjectKind="
                        + subject.kind().name().toLowerCase(java.util.Locale.ROOT) + "&subject=" + subject.id());
    }
}
