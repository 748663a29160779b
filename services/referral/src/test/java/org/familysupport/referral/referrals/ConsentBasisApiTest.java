package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.SINCE;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.consent;
import static org.familysupport.referral.InventedRegistry.consentTo;
import static org.familysupport.referral.InventedRegistry.now;
import static org.familysupport.referral.referrals.ReferralFixture.REFERRALS;
import static org.familysupport.referral.referrals.ReferralFixture.aReferral;
import static org.familysupport.referral.referrals.ReferralFixture.act;
import static org.familysupport.referral.referrals.ReferralFixture.others;
import static org.familysupport.referral.referrals.ReferralFixture.passOn;
import static org.familysupport.referral.referrals.ReferralFixture.seen;
import static org.familysupport.testing.facts.Publisher.say;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.events.registry.ConsentGiven;
import org.familysupport.events.registry.ConsentRequested;
import org.familysupport.events.registry.IdentitiesLinked;
import org.familysupport.events.registry.IdentityLinkId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Said;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A consent that is named as a legal basis is one that was given, by this subject, for this, to them; what it opens is all that is known by it. */
@ComponentTest
@Proves("9")
class ConsentBasisApiTest {
    private static final String UNKNOWN = "/legalBasis/reference unknown-consent";

    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());
    private final TestCaller other = anOrganisation(aSpecialist());
    private final Family family = aFamilyOf(source);

    @Test
    void whatWasNeverGivenIsNoBasis() {
        // Given
        ConsentGiven like = consent(family.child(), target);
        ConsentRequested asked = asked(like);
        tell("registry", asked);

        // When
        Answer paper = asks("Согласие от 12.01.2021", target);
        Answer madeUp = asks(UUID.randomUUID().toString(), target);
        Answer onlyAsked = asks(asked.consent().toString(), target);

        // Then
        assertProblem(paper).is(422, "rule-violated").violatesExactly("/legalBasis/reference format");
        assertProblem(madeUp).is(422, "rule-violated").violatesExactly(UNKNOWN);
        assertProblem(onlyAsked).is(422, "rule-violated").violatesExactly(UNKNOWN);
    }

    @Test
    void oneOfOthersIsToldFromNoneByNobody() {
        // Given
        ConsentGiven elsewhere = consent(aFamilyOf(source).child(), target);
        tell("registry", elsewhere);

        // When
        Answer refused = asks(elsewhere.consent().toString(), target);

        // Then
        assertProblem(refused).is(422, "rule-violated").violatesExactly(UNKNOWN);
    }

    @Test
    void itNamesEverybodyWhoIsAskedByItselfOrByItsSector() {
        // Given
        ConsentGiven named = consent(family.child(), target);
        ConsentGiven bySector = of(List.of("referral"), List.of("education"), SINCE, null);
        tell("registry", named, bySector);

        // When
        Answer notNamed = asks(named.consent().toString(), target, other);
        Answer sent = asks(named.consent().toString(), target);
        Answer sentBySector = asks(bySector.consent().toString(), other);

        // Then
        assertProblem(notNamed)
                .is(422, "rule-violated")
                .violatesExactly("/legalBasis/reference receiver-not-consented");
        assertThat(sent.status()).isEqualTo(201);
        assertThat(sentBySector.status()).isEqualTo(201);
    }

    @Test
    void itIsForThePurposeAndForToday() {
        // Given
        LocalDate today = LocalDate.now();
        ConsentGiven over = of(List.of("service-delivery"), List.of("education"), SINCE, today.minusDays(2));
        ConsentGiven toCome = of(List.of("referral"), List.of("education"), today.plusDays(2), null);
        tell("registry", over, toCome);

        // When
        Answer late = asks(over.consent().toString(), target);
        Answer early = asks(toCome.consent().toString(), target);

        // Then
        assertProblem(late)
                .is(422, "rule-violated")
                .violatesExactly(
                        "/legalBasis/reference consent-not-in-force", "/legalBasis/reference purpose-not-consented");
        assertProblem(early).is(422, "rule-violated").violatesExactly("/legalBasis/reference consent-not-in-force");
    }

    @Test
    void allRecordsOfOneCountAsOne() {
        // Given
        PersonId twin = PersonId.next();
        ConsentGiven given = consent(twin, target);
        SubjectRef kept = SubjectRef.person(family.child().value());
        tell(
                "registry",
                given,
                new IdentitiesLinked(IdentityLinkId.next(), 1, kept, SubjectRef.person(twin.value()), now()));

        // When
        Answer sent = asks(given.consent().toString(), target);

        // Then
        assertThat(sent.status()).isEqualTo(201);
    }

    @Test
    void oneJustGivenIsWaitedFor() {
        // Given
        ConsentGiven given = consent(family.child(), target);

        // When
        CompletableFuture<Answer> asked =
                CompletableFuture.supplyAsync(() -> asks(given.consent().toString(), target));
        tell("registry", given);

        // Then
        assertThat(asked.join().status()).isEqualTo(201);
    }

    @Test
    void whoIsAskedInsteadIsNamedToo() {
        // Given
        ConsentGiven given = consent(family.child(), target);
        tell("registry", given);
        Answer referral = asks(given.consent().toString(), target).expect(201);

        // When
        Answer refused = passOn(source, referral, "redirection", others(other));

        // Then
        assertProblem(refused).is(422, "rule-violated").violatesExactly("/receivers/0 not-named");
    }

    @Test
    @Proves("10")
    @Proves("11")
    void whoAcceptsKnowsWhatItOpensForItsPurposesAndNoMore() {
        // Given
        ConsentGiven given = consentTo(List.of("identity", "schedule"), family.child(), target);
        tell("registry", given);
        Answer referral = asks(given.consent().toString(), target).expect(201);
        assertThat(access("referral")).isEqualTo("preview referral");
        for (Answer told : List.of(referral, seen(source, referral), seen(target, referral))) {
            assertThat(told.json("/consent").toString())
                    .isEqualTo(
                            "{\"dataClasses\":[\"identity\",\"schedule\"],\"purposes\":[\"referral\",\"service-delivery\"]}");
        }

        // When
        act(target, referral, "acceptance").expect(200);

        // Then
        assertThat(access("referral")).isEqualTo("part referral identity,schedule");
        assertThat(access("service-delivery")).isEqualTo("part referral identity,schedule");
        assertThat(access("registration")).isEqualTo("none");
        assertThat(mayHelp()).isTrue();
        GrantOpened grant = Topic.of(Topics.REFERRAL_GRANTS)
                .await(
                        GrantOpened.class,
                        family.id().value(),
                        it -> it.profile().equals(GrantOpened.PART))
                .fact();
        assertThat(grant.dataClasses()).containsExactly("identity", "schedule");
        assertThat(grant.purposes()).containsExactly("referral", "service-delivery");
        assertThat(grant.helping()).isTrue();
        assertThat(grant.cause()).isEqualTo(referral.id());
    }

    @Test
    @Proves("11")
    void ofOneWhoseTermsWereNotKeptIsOpenWhatHelpNeedsUntilItIsHeardAgain() {
        // Given
        ConsentGiven given = consentTo(List.of("identity", "results"), family.child(), target);
        Said said = say("registry", given).awaitEffect();
        Database.asOwner()
                .execute(
                        "update given_consents set data_classes = null where id = ?",
                        given.consent().value());
        Answer referral = asks(given.consent().toString(), target).expect(201);
        act(target, referral, "acceptance").expect(200);
        act(target, referral, "start").expect(200);
        String before = access("referral");
        boolean helps = mayHelp();

        // When
        said.again();
        tell("registry", asked(given));
        act(target, referral, "hold").expect(200);

        // Then
        assertThat(before).isEqualTo("part referral contacts,family,identity,schedule,services");
        assertThat(helps).isTrue();
        assertThat(access("referral")).isEqualTo("part referral identity,results");
    }

    @Test
    @Proves("11")
    void whoPausesOrHasEndedReadsOnAsMuchAndHelpsNoMore() {
        // Given
        ConsentGiven given = consentTo(List.of("schedule"), family.child(), target);
        tell("registry", given);
        Answer referral = asks(given.consent().toString(), target).expect(201);
        act(target, referral, "acceptance").expect(200);
        act(target, referral, "start").expect(200);

        // When
        act(target, referral, "hold").expect(200);
        String paused = access("referral");
        boolean helpsMeanwhile = mayHelp();
        act(target, referral, "resumption").expect(200);
        boolean helpsAgain = mayHelp();
        act(target, referral, "completion").expect(200);

        // Then
        assertThat(paused).isEqualTo("part referral schedule");
        assertThat(helpsMeanwhile).isFalse();
        assertThat(helpsAgain).isTrue();
        assertThat(access("referral")).isEqualTo("part referral schedule");
        assertThat(mayHelp()).isFalse();
    }

    @Test
    void aNarrowerConsentHoldsForWhatIsAskedOnItAndTheWiderOneForWhatWasAskedBefore() {
        // Given
        ConsentGiven wide = consentTo(List.of("identity", "results"), family.child(), target);
        ConsentGiven narrow = consentTo(List.of("schedule"), family.child(), other);
        tell("registry", wide, narrow);
        Answer before = asks(wide.consent().toString(), target).expect(201);
        Answer after = asks(narrow.consent().toString(), other).expect(201);

        // When
        act(target, before, "acceptance").expect(200);
        act(other, after, "acceptance").expect(200);

        // Then
        assertThat(access("referral")).isEqualTo("part referral identity,results");
        assertThat(access(other, "referral")).isEqualTo("part referral schedule");
    }

    @Test
    void whoIsResponsibleIsToldWhereServicesAreConsentedTo() {
        // Given
        ConsentGiven names = consentTo(List.of("identity"), family.child(), target);
        ConsentGiven services = consentTo(List.of("services"), family.child(), other);
        tell("registry", names, services);
        act(target, asks(names.consent().toString(), target).expect(201), "acceptance")
                .expect(200);
        act(other, asks(services.consent().toString(), other).expect(201), "acceptance")
                .expect(200);
        String periods = "/api/v1/responsibilities?subjectKind=family&subject=" + family.id();

        // When
        Answer refused = Api.as(target.saying("referral")).get(periods);
        Answer told = Api.as(other.saying("referral")).get(periods);
        Answer forAnotherPurpose = Api.as(other.saying("registration")).get(periods);

        // Then
        assertProblem(refused).is(403, "forbidden");
        assertThat(told.expect(200).id("/items/0/responsibleOrganisation")).isEqualTo(source.organisation());
        assertProblem(forAnotherPurpose).is(404, "not-found");
    }

    @Test
    void whoKnowsButAPartGivesTheFamilyBack() {
        // Given
        ConsentGiven given = consentTo(List.of("identity"), family.child(), target);
        tell("registry", given);
        Answer referral = asks(given.consent().toString(), target).expect(201);
        TestCaller helping = target.saying("referral");
        act(helping, referral, "acceptance").expect(200);

        // When
        Answer back = passOn(helping, referral, "return", Map.of("reasonCode", "family-moved"));

        // Then
        assertThat(back.status()).isEqualTo(201);
    }

    @Test
    void whoKnowsButAPartAsksNobodyElse() {
        // Given
        ConsentGiven given = consentTo(List.of("identity"), family.child(), target);
        tell("registry", given);
        act(target, asks(given.consent().toString(), target).expect(201), "acceptance")
                .expect(200);

        // When
        Answer refused = Api.as(target.saying("referral")).post(REFERRALS, aReferral(family, other));

        // Then
        assertProblem(refused).is(403, "forbidden");
    }

    @Test
    void aPoolNamesNobody() {
        // Given
        ConsentGiven given = of(List.of("referral"), List.of("education"), SINCE, null);
        tell("registry", given);
        Map<String, Object> body = resting(given.consent().toString());
        body.remove("receivers");
        body.put("pool", Map.of("territory", "50701000"));

        // When
        Answer refused = Api.as(source).post(REFERRALS, body);

        // Then
        assertProblem(refused).is(422, "rule-violated").violatesExactly("/pool not-named");
    }

    @Test
    void aPurposeThatTheTokenDoesNotAllowIsNoneForAReferral() {
        // Given
        Map<String, Object> body = aReferral(family, target);
        body.put("purpose", "emergency");

        // When
        Answer refused = Api.as(source).post(REFERRALS, body);

        // Then
        assertProblem(refused).is(422, "rule-violated").violatesExactly("/purpose not-allowed");
    }

    private String access(String purpose) {
        return access(target, purpose);
    }

    private String access(TestCaller caller, String purpose) {
        return Database.asApp()
                .rows(
                        "select coalesce(access_to_subject('family', ?, ?, false, ?), 'none') as access",
                        family.id().value(),
                        caller.organisation(),
                        purpose)
                .getFirst()
                .text("access");
    }

    private boolean mayHelp() {
        return Database.asApp()
                .rows(
                        "select coalesce(access_to_help(?, ?, false), 'none') as access",
                        family.id().value(),
                        target.organisation())
                .getFirst()
                .text("access")
                .equals("part referral helping");
    }

    private ConsentRequested asked(ConsentGiven like) {
        return new ConsentRequested(
                like.consent(),
                1,
                family.child(),
                like.notice(),
                like.purposes(),
                like.dataClasses(),
                like.recipients(),
                like.sectors(),
                SINCE,
                null);
    }

    private ConsentGiven of(List<String> purposes, List<String> sectors, LocalDate from, @Nullable LocalDate to) {
        return consent(family.child(), purposes, List.<OrganisationId>of(), sectors, from, to);
    }

    private Answer asks(String consent, TestCaller... receivers) {
        return Api.as(source).post(REFERRALS, resting(consent, receivers));
    }

    private Map<String, Object> resting(String consent, TestCaller... receivers) {
        Map<String, Object> body = aReferral(family, receivers);
        body.put("legalBasis", Map.of("kind", "consent", "reference", consent));
        return body;
    }
}
