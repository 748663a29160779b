package org.familysupport.referral.accompaniments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.SINCE;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.aLonePersonOf;
import static org.familysupport.referral.InventedRegistry.access;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.consent;
import static org.familysupport.referral.InventedRegistry.hidden;
import static org.familysupport.referral.InventedRegistry.now;
import static org.familysupport.referral.accompaniments.AccompanimentFixture.ACCOMPANIMENTS;
import static org.familysupport.referral.accompaniments.AccompanimentFixture.GRANTING;
import static org.familysupport.referral.accompaniments.AccompanimentFixture.REFUSAL;
import static org.familysupport.referral.accompaniments.AccompanimentFixture.aSpecialistOf;
import static org.familysupport.referral.accompaniments.AccompanimentFixture.act;
import static org.familysupport.referral.accompaniments.AccompanimentFixture.active;
import static org.familysupport.referral.accompaniments.AccompanimentFixture.granted;
import static org.familysupport.referral.accompaniments.AccompanimentFixture.identified;
import static org.familysupport.referral.accompaniments.AccompanimentFixture.listed;
import static org.familysupport.referral.accompaniments.AccompanimentFixture.need;
import static org.familysupport.referral.accompaniments.AccompanimentFixture.seen;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.AccompanimentClosed;
import org.familysupport.events.referral.AccompanimentCuratorNamed;
import org.familysupport.events.referral.AccompanimentFollowedUp;
import org.familysupport.events.referral.AccompanimentGranted;
import org.familysupport.events.referral.AccompanimentIdentified;
import org.familysupport.events.referral.AccompanimentProcedureStarted;
import org.familysupport.events.referral.AccompanimentResumed;
import org.familysupport.events.referral.AccompanimentReviewed;
import org.familysupport.events.referral.AccompanimentSuspended;
import org.familysupport.events.registry.ConsentGiven;
import org.familysupport.events.registry.ConsentId;
import org.familysupport.events.registry.ConsentWithdrawn;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.IdentitiesLinked;
import org.familysupport.events.registry.IdentityLinkId;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.PersonId;
import org.familysupport.referral.InventedRegistry;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.http.AtOnce;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ComponentTest
class AccompanimentsApiTest {
    /** Key, what it stands on, accompaniment; and answer, events, audit together. */
    private static final Cost IDENTIFY = Cost.of("the identification of a need", 4);
    /** Key, accompaniment with rights, accompaniment; and answer, events, audit together. */
    private static final Cost ACT = Cost.of("a step", 4);

    private final TestCaller caller = anOrganisation(aSpecialist());
    private final Family family = aFamilyOf(caller);

    @Test
    @Proves("31")
    void aGrantedOneOpensACaseThatACuratorLeads() {
        // Given
        Answer accompaniment = granted(caller, family.subject());
        assertThat(seen(caller, accompaniment).text("/status")).isEqualTo("granted");
        Object curator = aSpecialistOf(caller);

        // When
        Answer led = act(caller, accompaniment, "curatorship", Map.of("curator", curator))
                .expect(200);

        // Then
        assertThat(led.text("/status")).isEqualTo("active");
        assertThat(led.text("/curator/specialist")).isEqualTo(curator.toString());
        assertThat(led.id("/curator/organisation")).isEqualTo(caller.organisation());
        assertThat(led.text("/decision/document")).isEqualTo("17-с");
        assertThat(led.text("/decision/to")).isEqualTo("2027-03-02");
        AccompanimentGranted fact = Topic.of(Topics.ACCOMPANIMENTS)
                .await(AccompanimentGranted.class, accompaniment.id())
                .fact();
        assertThat(fact.subject()).isEqualTo(family.subject());
        assertThat(fact.decidedOn()).isEqualTo("2026-03-02");
    }

    @Test
    @Proves("31")
    void aRefusalNeedsAReasonADayAndADocument() {
        // Given
        Answer accompaniment = identified(caller, family.subject());
        act(caller, accompaniment, "procedure").expect(200);

        // When
        Answer silent = act(caller, accompaniment, "refusal", Map.of());
        Answer tomorrow = act(
                caller,
                accompaniment,
                "refusal",
                Map.of("on", LocalDate.now().plusDays(2).toString(), "document", "18-с", "reasonCode", "no-ground"));
        Answer refused = act(caller, accompaniment, "refusal", REFUSAL).expect(200);

        // Then
        assertProblem(silent)
                .is(422, "rule-violated")
                .violatesExactly("/document required", "/on required", "/reasonCode required");
        assertProblem(tomorrow).is(422, "rule-violated").violates("/on", "future-date");
        assertThat(refused.text("/reasonCode")).isEqualTo("no-ground");
        assertThat(refused.json("/allowedActs")).isEmpty();
        identified(caller, family.subject());
    }

    @Test
    @Proves("50")
    void isLedPausedEndedAndLookedAfterAndTellsSoInOrder() {
        // Given
        Answer accompaniment = active(caller, family.subject());
        LocalDate next = LocalDate.now().plusDays(90);

        // When
        act(caller, accompaniment, "suspension", Map.of("reasonCode", "inpatient-treatment"))
                .expect(200);
        act(caller, accompaniment, "resumption").expect(200);
        act(caller, accompaniment, "closure", Map.of("outcomeCode", "goals-reached", "followUpOn", next.toString()))
                .expect(200);
        assertThat(listed(caller, "&followUpBy=" + next)).containsExactly(accompaniment.id());
        assertThat(listed(caller, "&followUpBy=" + next.minusDays(1))).isEmpty();
        Answer looked = act(caller, accompaniment, "follow-up-visit", Map.of("on", today()))
                .expect(200);

        // Then
        assertThat(looked.text("/status")).isEqualTo("follow-up");
        assertThat(listed(caller, "&followUpBy=" + next)).isEmpty();
        Topic.of(Topics.ACCOMPANIMENTS).await(AccompanimentFollowedUp.class, accompaniment.id());
        assertFacts(Topic.of(Topics.ACCOMPANIMENTS).about(accompaniment.id()))
                .are(
                        AccompanimentIdentified.class,
                        AccompanimentProcedureStarted.class,
                        AccompanimentGranted.class,
                        AccompanimentCuratorNamed.class,
                        AccompanimentSuspended.class,
                        AccompanimentResumed.class,
                        AccompanimentClosed.class,
                        AccompanimentFollowedUp.class)
                .haveNoGaps();
        act(caller, accompaniment, "archiving").expect(200);
    }

    @Test
    @Proves("50")
    void isReviewedByTheDayThatIsSetAndNoMoreAfterItsEnd() {
        // Given
        LocalDate first = LocalDate.now().plusDays(30);
        LocalDate next = first.plusDays(90);
        Map<String, Object> granting = new LinkedHashMap<>(GRANTING);
        granting.put("reviewOn", first.toString());
        Answer accompaniment = identified(caller, family.subject());
        act(caller, accompaniment, "procedure").expect(200);
        act(caller, accompaniment, "granting", granting).expect(200);
        act(caller, accompaniment, "curatorship", Map.of("curator", aSpecialistOf(caller)))
                .expect(200);
        assertThat(listed(caller, "&reviewBy=" + first)).containsExactly(accompaniment.id());
        assertThat(listed(caller, "&reviewBy=" + first.minusDays(1))).isEmpty();

        // When
        Answer reviewed = act(caller, accompaniment, "review", Map.of("on", today(), "reviewOn", next.toString()))
                .expect(200);

        // Then
        assertThat(reviewed.text("/status")).isEqualTo("active");
        assertThat(reviewed.text("/reviewOn")).isEqualTo(next.toString());
        assertThat(reviewed.text("/reviewedOn")).isEqualTo(today());
        assertThat(listed(caller, "&reviewBy=" + first)).isEmpty();
        assertThat(listed(caller, "&reviewBy=" + next)).containsExactly(accompaniment.id());
        assertThat(Topic.of(Topics.ACCOMPANIMENTS)
                        .await(AccompanimentReviewed.class, accompaniment.id())
                        .fact()
                        .nextOn())
                .isEqualTo(next);
        assertProblem(act(caller, accompaniment, "review", Map.of("on", "2026-03-01", "reviewOn", today())))
                .is(422, "rule-violated")
                .violatesExactly("/reviewOn date-order", "/on date-order");
        Answer closed = act(caller, accompaniment, "closure", Map.of("outcomeCode", "goals-reached"))
                .expect(200);
        assertThat(closed.has("/reviewOn")).isFalse();
        assertThat(listed(caller, "&reviewBy=" + next)).isEmpty();
        assertProblem(act(caller, accompaniment, "review", Map.of("on", today())))
                .is(409, "state-conflict");
    }

    @Test
    @Proves("50")
    void ofTwoOpenedAtOneMomentThereIsOne() {
        // Given
        Map<String, Object> body = need(family.subject());

        // When
        List<Answer> answers = AtOnce.all(
                Stream.<Supplier<Answer>>generate(() -> () -> Api.as(caller).post(ACCOMPANIMENTS, body))
                        .limit(8)
                        .toList());

        // Then
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(lost -> assertProblem(lost).is(409, "accompaniment-open"));
        assertThat(listed(caller, "")).hasSize(1);
    }

    @Test
    @Proves("50")
    void oneThatEndedIsNotReopenedWhileAnotherIsOpen() {
        // Given
        Answer first = active(caller, family.subject());
        act(caller, first, "closure", Map.of("outcomeCode", "partly-reached")).expect(200);
        Answer second = identified(caller, family.subject());

        // When
        Answer refused = act(caller, first, "reopening", Map.of("reasonCode", "new-need"));
        act(caller, second, "procedure").expect(200);
        act(caller, second, "refusal", REFUSAL).expect(200);
        Answer reopened = act(caller, first, "reopening", Map.of("reasonCode", "new-need"))
                .expect(200);

        // Then
        assertProblem(refused).is(409, "accompaniment-open");
        assertThat(reopened.text("/status")).isEqualTo("active");
        assertThat(reopened.has("/outcomeCode")).isFalse();
    }

    @Test
    void aCuratorWorksForWhoIsResponsible() {
        // Given
        Answer accompaniment = granted(caller, family.subject());
        Object foreign = aSpecialistOf(anOrganisation(aSpecialist()));

        // When
        Answer refused = act(caller, accompaniment, "curatorship", Map.of("curator", foreign));

        // Then
        assertProblem(refused).is(422, "rule-violated").violates("/curator", "unknown-reference");
        assertThat(seen(caller, accompaniment).text("/status")).isEqualTo("granted");
    }

    @Test
    @Proves("50")
    void movesWithTheResponsibilityAndAFormerOrganisationsTabWritesNothing() {
        // Given
        TestCaller next = anOrganisation(aSpecialist());
        Answer accompaniment = active(caller, family.subject());
        String tab = seen(caller, accompaniment).etag();
        Answer transfer = Api.as(caller)
                .post(
                        "/api/v1/transfers",
                        Map.of(
                                "subject", Map.of("kind", "family", "id", family.id()),
                                "receivers", List.of(next.organisation()),
                                "reasonCode", "age-stage"))
                .expect(201);

        // When
        Api.as(next).ifMatch("\"1\"").post(transfer.location() + "/acceptance").expect(200);

        // Then
        Answer stale = Api.as(caller)
                .ifMatch(tab)
                .post(accompaniment.location() + "/suspension", Map.of("reasonCode", "other"));
        assertProblem(stale).is(403, "forbidden");
        assertThat(listed(next, "")).containsExactly(accompaniment.id());
        assertThat(listed(caller, "")).isEmpty();
        act(next, accompaniment, "curatorship", Map.of("curator", aSpecialistOf(next)))
                .expect(200);
    }

    @Test
    void isReadByWhoMayKnowTheFamilyAndLedByWhoIsResponsible() {
        // Given
        TestCaller helper = anOrganisation(aSpecialist());
        TestCaller stranger = anOrganisation(aSpecialist());
        TestCaller previewing = anOrganisation(aSpecialist());
        Answer accompaniment = identified(caller, family.subject());
        access(family.subject(), helper, "full");
        access(family.subject(), previewing, "preview");

        // When
        Answer led = act(helper, accompaniment, "procedure");

        // Then
        assertProblem(led).is(403, "forbidden");
        assertThat(seen(helper, accompaniment).json("/allowedActs")).isEmpty();
        assertProblem(Api.as(stranger).get(accompaniment.location())).is(404, "not-found");
        assertProblem(Api.as(stranger).get(ACCOMPANIMENTS + "/" + UUID.randomUUID()))
                .is(404, "not-found");
        assertProblem(Api.as(previewing).get(accompaniment.location())).is(403, "forbidden");
        assertProblem(Api.as(stranger).post(ACCOMPANIMENTS, need(family.subject())))
                .is(404, "not-found");
        assertProblem(Api.as(helper).post(ACCOMPANIMENTS, need(family.subject())))
                .is(403, "forbidden");
        String ofFamily = "&subjectKind=family&subject=" + family.id();
        assertThat(listed(helper, ofFamily)).containsExactly(accompaniment.id());
        assertProblem(Api.as(stranger).get(ACCOMPANIMENTS + "?pageSize=1" + ofFamily))
                .is(404, "not-found");
    }

    @Test
    void ofOneWhoIsHiddenNobodyOutsideTheTeamFindsAnything() {
        // Given
        TestCaller helper = anOrganisation(aSpecialist());
        Answer accompaniment = identified(caller, family.subject());
        access(family.subject(), helper, "full");
        seen(helper, accompaniment);

        // When
        tell("registry", hidden(family.subject(), caller));

        // Then
        assertProblem(Api.as(helper).get(accompaniment.location())).is(404, "not-found");
        seen(caller, accompaniment);
    }

    @Test
    void followsTheTableAndNothingElse() {
        // Given
        Answer accompaniment = identified(caller, family.subject());

        // When
        Answer tooEarly = act(caller, accompaniment, "granting", GRANTING);
        act(caller, accompaniment, "procedure").expect(200);
        Answer stale = Api.as(caller).ifMatch("\"1\"").post(accompaniment.location() + "/granting", GRANTING);
        Answer backwards = act(
                caller,
                accompaniment,
                "granting",
                Map.of("on", "2026-03-02", "document", "17-с", "from", "2026-03-03", "to", "2026-03-02"));

        // Then
        assertProblem(tooEarly).is(409, "state-conflict").has("/currentState", "identified");
        assertProblem(stale).is(412, "stale-version");
        assertProblem(backwards).is(422, "rule-violated").violates("/to", "date-order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identified", "under-procedure", "granted"})
    @Proves("31")
    @Proves("50")
    void whatRestedOnAConsentEndsFromEveryStatusAndAnotherMayBegin(String status) {
        // Given
        ConsentGiven given = consent(family.child());
        tell("registry", given);
        Map<String, Object> body = new LinkedHashMap<>(need(family.subject()));
        body.put(
                "legalBasis",
                Map.of("kind", "consent", "reference", given.consent().toString()));
        Answer accompaniment = Api.as(caller).post(ACCOMPANIMENTS, body).expect(201);
        boolean granted = status.equals("granted");
        if (!status.equals("identified")) {
            act(caller, accompaniment, "procedure").expect(200);
        }
        if (granted) {
            act(caller, accompaniment, "granting", GRANTING).expect(200);
        }
        tell("registry", new ConsentWithdrawn(given.consent(), 2, family.child(), List.of(), now()));
        assertProblem(Api.as(caller).post(ACCOMPANIMENTS, need(family.subject())))
                .is(409, "accompaniment-open");

        // When
        Answer ended = granted
                ? act(caller, accompaniment, "closure", Map.of("outcomeCode", "consent-ended"))
                : act(
                        caller,
                        accompaniment,
                        "refusal",
                        Map.of("on", "2026-03-02", "document", "19-с", "reasonCode", "consent-ended"));

        // Then
        assertThat(ended.expect(200).text("/status")).isEqualTo(granted ? "closed" : "refused");
        assertThat(identified(caller, family.subject()).text("/status")).isEqualTo("identified");
    }

    @Test
    void oneThatNobodyLedWaitsForItsCuratorWhenItIsReopened() {
        // Given
        Answer accompaniment = granted(caller, family.subject());
        act(caller, accompaniment, "closure", Map.of("outcomeCode", "declined")).expect(200);

        // When
        Answer reopened = act(caller, accompaniment, "reopening", Map.of("reasonCode", "new-need"))
                .expect(200);

        // Then
        assertThat(reopened.text("/status")).isEqualTo("granted");
        assertThat(reopened.has("/curator")).isFalse();
        assertThat(act(caller, accompaniment, "curatorship", Map.of("curator", aSpecialistOf(caller)))
                        .expect(200)
                        .text("/status"))
                .isEqualTo("active");
    }

    @Test
    void nothingThatTakesItFurtherRestsOnAConsentThatHasEnded() {
        // Given
        ConsentGiven given = consent(family.child());
        ConsentId consent = given.consent();
        tell("registry", given);
        Map<String, Object> body = new LinkedHashMap<>(need(family.subject()));
        body.put("legalBasis", Map.of("kind", "consent", "reference", consent.toString()));
        Answer accompaniment = Api.as(caller).post(ACCOMPANIMENTS, body).expect(201);
        tell("registry", new ConsentWithdrawn(consent, 2, family.child(), List.of(), now()));

        // When
        Answer refused = act(caller, accompaniment, "procedure");

        // Then
        assertProblem(refused).is(409, "basis-ended");
        assertThat(seen(caller, accompaniment).json("/allowedActs"))
                .singleElement()
                .satisfies(act -> assertThat(act.asText()).isEqualTo("refusal"));
        assertProblem(Api.as(caller).post(ACCOMPANIMENTS, body))
                .is(422, "rule-violated")
                .violates("/legalBasis/reference", "not-allowed");
        body.put("subject", Map.of("kind", "family", "id", aFamilyOf(caller).id()));
        assertProblem(Api.as(caller).post(ACCOMPANIMENTS, body))
                .is(422, "rule-violated")
                .violates("/legalBasis/reference", "unknown-consent");
    }

    @Test
    @Proves("9")
    void noneBeginsOnAConsentThatWasNotGivenForIt() {
        // Given
        ConsentGiven elsewhere =
                consent(family.child(), List.of("referral"), List.of(), List.of(), InventedRegistry.SINCE, null);
        ConsentGiven over = consent(
                family.child(),
                List.of("service-delivery"),
                List.of(),
                List.of(),
                InventedRegistry.SINCE,
                InventedRegistry.SINCE.plusYears(1));
        tell("registry", elsewhere, over);
        Map<String, Object> body = new LinkedHashMap<>(need(family.subject()));

        // When
        List<Answer> refused = Stream.of(
                        "x",
                        UUID.randomUUID(),
                        elsewhere.consent().value(),
                        over.consent().value())
                .map(reference -> {
                    body.put("legalBasis", Map.of("kind", "consent", "reference", reference));
                    return Api.as(caller).post(ACCOMPANIMENTS, body);
                })
                .toList();

        // Then
        assertProblem(refused.get(0)).is(422, "rule-violated").violatesExactly("/legalBasis/reference format");
        assertProblem(refused.get(1)).is(422, "rule-violated").violatesExactly("/legalBasis/reference unknown-consent");
        assertProblem(refused.get(2))
                .is(422, "rule-violated")
                .violatesExactly("/legalBasis/reference purpose-not-consented");
        assertProblem(refused.get(3))
                .is(422, "rule-violated")
                .violatesExactly("/legalBasis/reference consent-not-in-force");
    }

    @Test
    @Proves("50")
    void whoLivesInAFamilyIsAccompaniedWithIt() {
        // Given
        SubjectRef child = SubjectRef.person(family.child().value());

        // When
        Answer refused = Api.as(caller).post(ACCOMPANIMENTS, need(child));

        // Then
        assertProblem(refused).is(422, "rule-violated").violatesExactly("/subject of-a-family");
    }

    @Test
    @Proves("50")
    void oneOfAnotherRecordOfTheFamilyIsOfTheSame() {
        // Given
        Family twin = aFamilyOf(caller);
        identified(caller, family.subject());
        tell("registry", new IdentitiesLinked(IdentityLinkId.next(), 1, family.subject(), twin.subject(), now()));

        // When
        Answer refused = Api.as(caller).post(ACCOMPANIMENTS, need(twin.subject()));

        // Then
        assertProblem(refused).is(409, "accompaniment-open");
    }

    @Test
    @Proves("50")
    void ofTwoRecordsOfOneFamilyOneOpensItAtOneMoment() {
        // Given
        Family twin = aFamilyOf(caller);
        tell("registry", new IdentitiesLinked(IdentityLinkId.next(), 1, family.subject(), twin.subject(), now()));

        // When
        List<Answer> answers = AtOnce.all(Stream.of(family, twin, family, twin, family, twin, family, twin)
                .<Supplier<Answer>>map(each -> () -> Api.as(caller).post(ACCOMPANIMENTS, need(each.subject())))
                .toList());

        // Then
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(lost -> assertProblem(lost).is(409, "accompaniment-open"));
    }

    @Test
    @Proves("50")
    void twoThatWereOpenBeforeTheirRecordsWereLinkedTellSoUntilOneHasEnded() {
        // Given
        TestCaller elsewhere = anOrganisation(aSpecialist());
        Family twin = aFamilyOf(elsewhere);
        Answer first = active(caller, family.subject());
        Answer second = identified(elsewhere, twin.subject());
        assertThat(listed(caller, "&besideAnother=true")).isEmpty();

        // When
        tell("registry", new IdentitiesLinked(IdentityLinkId.next(), 1, family.subject(), twin.subject(), now()));

        // Then
        assertThat(listed(caller, "&besideAnother=true")).containsExactly(first.id());
        assertThat(listed(elsewhere, "&besideAnother=true")).containsExactly(second.id());
        assertThat(seen(caller, first).json("/besideAnother").asBoolean()).isTrue();
        assertThat(seen(caller, first).body())
                .doesNotContain(second.id().toString(), twin.id().toString());

        // When
        act(caller, first, "closure", Map.of("outcomeCode", "partly-reached")).expect(200);

        // Then
        assertThat(listed(caller, "&besideAnother=true")).isEmpty();
        assertThat(listed(elsewhere, "&besideAnother=true")).isEmpty();
        assertThat(seen(elsewhere, second).json("/besideAnother").asBoolean()).isFalse();
        assertProblem(act(caller, first, "reopening", Map.of("reasonCode", "new-need")))
                .is(409, "accompaniment-open");
    }

    @Test
    @Proves("50")
    void ofSomebodyWhoJoinsTheFamilyAndOfTheFamilyEachTellsSoUntilOneHasEnded() {
        // Given
        TestCaller elsewhere = anOrganisation(aSpecialist());
        PersonId alone = aLonePersonOf(elsewhere);
        Answer own = identified(elsewhere, SubjectRef.person(alone.value()));
        Answer ofFamily = active(caller, family.subject());
        assertThat(listed(caller, "&besideAnother=true")).isEmpty();

        // When
        tell("registry", new MemberJoined(family.id(), 2, new FamilyMember(alone, "other-adult", SINCE)));

        // Then
        assertThat(listed(caller, "&besideAnother=true")).containsExactly(ofFamily.id());
        assertThat(listed(elsewhere, "&besideAnother=true")).containsExactly(own.id());
        assertThat(seen(caller, ofFamily).json("/besideAnother").asBoolean()).isTrue();

        // When
        act(caller, ofFamily, "closure", Map.of("outcomeCode", "partly-reached"))
                .expect(200);

        // Then
        assertThat(seen(elsewhere, own).json("/besideAnother").asBoolean()).isFalse();
        assertProblem(Api.as(caller).post(ACCOMPANIMENTS, need(family.subject())))
                .is(409, "accompaniment-open");
    }

    @Test
    @Proves("50")
    void ofSomebodyAndTheFamilyOneIsOpenedAtOneMoment() {
        // Given
        TestCaller elsewhere = anOrganisation(aSpecialist());
        PersonId alone = aLonePersonOf(elsewhere);
        Answer ended = active(elsewhere, SubjectRef.person(alone.value()));
        act(elsewhere, ended, "closure", Map.of("outcomeCode", "partly-reached"))
                .expect(200);
        tell("registry", new MemberJoined(family.id(), 2, new FamilyMember(alone, "other-adult", SINCE)));
        Supplier<Answer> again = () -> act(elsewhere, ended, "reopening", Map.of("reasonCode", "new-need"));
        Supplier<Answer> ofFamily = () -> Api.as(caller).post(ACCOMPANIMENTS, need(family.subject()));

        // When
        List<Answer> answers = AtOnce.all(List.of(again, ofFamily));

        // Then
        assertThat(answers).filteredOn(answer -> answer.status() < 300).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() >= 300)
                .allSatisfy(lost -> assertProblem(lost).is(409, "accompaniment-open"));
    }

    @Test
    @Proves("10")
    void nobodyLearnsByTheFamilyOfOneThatIsOpenOfSomebodyHidden() {
        // Given
        TestCaller team = anOrganisation(aSpecialist());
        PersonId alone = aLonePersonOf(team);
        identified(team, SubjectRef.person(alone.value()));
        tell(
                "registry",
                new MemberJoined(family.id(), 2, new FamilyMember(alone, "other-adult", SINCE)),
                hidden(SubjectRef.person(alone.value()), team));

        // When
        Answer noted = identified(caller, family.subject());

        // Then
        assertThat(seen(caller, noted).json("/besideAnother").asBoolean()).isFalse();
        assertThat(listed(caller, "&besideAnother=true")).isEmpty();
    }

    @Test
    @Proves("50")
    void daysThatCannotBeAreNone() {
        // Given
        Answer accompaniment = identified(caller, family.subject());
        act(caller, accompaniment, "procedure").expect(200);
        Map<String, Object> early = new LinkedHashMap<>(GRANTING);
        early.putAll(Map.of("on", "1900-01-01", "from", "2000-01-01", "to", "2000-02-01"));
        Map<String, Object> over = new LinkedHashMap<>(GRANTING);
        over.putAll(Map.of("from", "2025-01-01", "to", "2025-02-01"));

        // When
        Answer tooEarly = act(caller, accompaniment, "granting", early);
        Answer overBefore = act(caller, accompaniment, "granting", over);
        act(caller, accompaniment, "granting", GRANTING).expect(200);
        act(caller, accompaniment, "curatorship", Map.of("curator", aSpecialistOf(caller)))
                .expect(200);
        act(caller, accompaniment, "closure", Map.of("outcomeCode", "goals-reached"))
                .expect(200);
        Answer before = act(caller, accompaniment, "follow-up-visit", Map.of("on", "2020-01-01"));

        // Then
        assertProblem(tooEarly).is(422, "rule-violated").violatesExactly("/from out-of-range", "/on out-of-range");
        assertProblem(overBefore).is(422, "rule-violated").violatesExactly("/to date-order");
        assertProblem(before).is(422, "rule-violated").violatesExactly("/on date-order");
    }

    @Test
    @Proves("31")
    void toNameTheSameCuratorAgainChangesNothing() {
        // Given
        Answer accompaniment = granted(caller, family.subject());
        Object curator = aSpecialistOf(caller);
        Answer led = act(caller, accompaniment, "curatorship", Map.of("curator", curator))
                .expect(200);

        // When
        Answer again = act(caller, accompaniment, "curatorship", Map.of("curator", curator))
                .expect(200);

        // Then
        assertThat(again.etag()).isEqualTo(led.etag());
        assertFacts(Topic.of(Topics.ACCOMPANIMENTS).about(accompaniment.id())).haveNoGaps();
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Novosibirsk")).toString();
    }

    @Test
    void aPersonWithNoFamilyMayBeAccompaniedToo() {
        // Given
        SubjectRef alone = SubjectRef.person(aLonePersonOf(caller).value());

        // When
        Answer accompaniment = active(caller, alone);

        // Then
        assertThat(seen(caller, accompaniment).text("/subject/kind")).isEqualTo("person");
        String curator = seen(caller, accompaniment).text("/curator/specialist");
        assertThat(listed(caller, "&curator=" + curator)).containsExactly(accompaniment.id());
    }

    @Test
    void costsTheSameForEveryAct() {
        // Given
        UUID key = UUID.randomUUID();
        Answer first = Api.as(caller)
                .withKey(key)
                .post(ACCOMPANIMENTS, need(family.subject()))
                .expect(201);

        // When
        Answer again = Api.as(caller)
                .withKey(key)
                .post(ACCOMPANIMENTS, need(family.subject()))
                .expect(201);
        Family other = aFamilyOf(caller);
        StatementCount identify = Statements.during(() -> identified(caller, other.subject()));
        StatementCount procedure = Statements.during(() -> Api.as(caller)
                .ifMatch("\"1\"")
                .post(first.location() + "/procedure")
                .expect(200));

        // Then
        assertThat(again.id()).isEqualTo(first.id());
        procedure.mustCost(ACT);
        identify.mustCost(IDENTIFY);
    }
}
