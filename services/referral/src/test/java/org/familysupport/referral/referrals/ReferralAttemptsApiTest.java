package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.referrals.ReferralFixture.REFERRALS;
import static org.familysupport.referral.referrals.ReferralFixture.aReferral;
import static org.familysupport.referral.referrals.ReferralFixture.act;
import static org.familysupport.referral.referrals.ReferralFixture.seen;
import static org.familysupport.referral.referrals.ReferralFixture.sent;
import static org.familysupport.referral.referrals.ReferralFixture.words;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.ReferralAccepted;
import org.familysupport.events.referral.ReferralRequested;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.http.AtOnce;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.Row;
import org.junit.jupiter.api.Test;

@ComponentTest
class ReferralAttemptsApiTest {
    private static final int A_LOCK = 4711;
    private static final String WAITING =
            "select count(*) from pg_locks where locktype = 'advisory' and objid = ? and not granted";
    private static final String WAITS_AND_CLAIMS = """
            select c.fingerprint
            from (select cast(pg_advisory_xact_lock(%d) as text) as done offset 0) as waited
            cross join lateral claim_key(? || waited.done, ?) as c
            """.formatted(A_LOCK);
    private static final String ANSWER = """
            insert into answers (client, key, fingerprint, status, resource, version)
            values ('twice', '%s', 'the same', 200, gen_random_uuid(), 2)
            """;

    private final TestCaller source = aSpecialist();
    private final TestCaller target = aSpecialist();

    @Test
    void answersARepeatAsTheFirstTime() {
        // Given
        anOrganisation(target);
        Map<String, Object> body = aReferral(aFamilyOf(source), target);
        Api api = Api.as(source).withKey(UUID.randomUUID());
        Answer first = api.post(REFERRALS, body).expect(201);

        // When
        Answer second = api.post(REFERRALS, body);

        // Then
        assertThat(second.expect(201).json()).isEqualTo(first.json());
        assertThat(second.etag()).isEqualTo(first.etag());
        assertThat(second.location()).isEqualTo(first.location());
        Topic.of(Topics.REFERRALS).await(ReferralRequested.class, first.id());
        assertFacts(Topic.of(Topics.REFERRALS).about(first.id())).are(ReferralRequested.class);
    }

    @Test
    void answersARepeatedActWithTheThingAsItIsNowAndItsTag() {
        // Given
        anOrganisation(target);
        Answer referral = sent(source, aFamilyOf(source), target);
        Api api = Api.as(target)
                .withKey(UUID.randomUUID())
                .ifMatch(seen(target, referral).etag());
        Answer first = api.post(referral.location() + "/acceptance").expect(200);
        act(target, referral, "start").expect(200);

        // When
        Answer second = api.post(referral.location() + "/acceptance");

        // Then
        assertThat(first.etag()).isEqualTo("\"2\"");
        assertThat(second.expect(200).text("/status")).isEqualTo("in-progress");
        assertThat(second.text("/version")).isEqualTo("3");
        assertThat(second.etag()).isEqualTo("\"3\"");
        assertThat(Topic.of(Topics.REFERRALS).about(referral.id()).stream()
                        .filter(heard -> heard.fact() instanceof ReferralAccepted))
                .hasSize(1);
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherRequest() {
        // Given
        anOrganisation(target);
        Family family = aFamilyOf(source);
        Api api = Api.as(source).withKey(UUID.randomUUID());
        Answer referral = api.post(REFERRALS, aReferral(family, target)).expect(201);
        Map<String, Object> other = aReferral(family, target);
        other.put("priority", "urgent");

        // When
        Answer otherBody = api.post(REFERRALS, other);
        Answer otherPath = api.ifMatch("\"1\"").post(referral.location() + "/cancellation", words("cancellation"));

        // Then
        assertProblem(otherBody).is(422, "key-reused");
        assertProblem(otherPath).is(422, "key-reused");
    }

    @Test
    void keepsTheKeysOfAgenciesApart() {
        // Given
        anOrganisation(target);
        TestCaller elsewhere = aSpecialist();
        UUID key = UUID.randomUUID();

        // When
        Answer mine = Api.as(source).withKey(key).post(REFERRALS, aReferral(aFamilyOf(source), target));
        Answer theirs = Api.as(elsewhere).withKey(key).post(REFERRALS, aReferral(aFamilyOf(elsewhere), target));

        // Then
        assertThat(mine.expect(201).id()).isNotEqualTo(theirs.expect(201).id());
    }

    @Test
    void hasOneEffectOfTheSameRequestSentTwiceAtOnce() {
        // Given
        anOrganisation(target);
        Map<String, Object> body = aReferral(aFamilyOf(source), target);
        Api api = Api.as(source).withKey(UUID.randomUUID());

        // When
        List<Answer> answers = AtOnce.all(() -> api.post(REFERRALS, body), () -> api.post(REFERRALS, body));

        // Then
        assertThat(answers).extracting(Answer::status).contains(201).containsAnyOf(201, 409);
        assertThat(Api.as(source).get(REFERRALS + "?box=sent").json("/items")).hasSize(1);
    }

    @Test
    @Proves("78")
    void anActSentManyTimesAtOnceIsNeverToldThatItsOwnVersionIsOld() {
        // Given
        anOrganisation(target);
        Answer referral = sent(source, aFamilyOf(source), target);
        Api api = Api.as(target)
                .withKey(UUID.randomUUID())
                .ifMatch(seen(target, referral).etag());

        // When
        List<Answer> answers = AtOnce.all(Collections.nCopies(7, () -> api.post(referral.location() + "/acceptance")));

        // Then
        assertThat(answers).extracting(Answer::status).contains(200).containsAnyOf(200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertProblem(answer).is(409, "key-in-progress"));
    }

    /** The first of two may end between any two steps of the second. */
    @Test
    @Proves("78")
    void aKeyIsLookedUpAfterItIsTaken() throws SQLException {
        // Given: a statement that comes to take a key when it has begun already, and has to wait before
        UUID key = UUID.randomUUID();
        try (Connection first = Database.asOwner().connect()) {
            first.setAutoCommit(false);
            first.createStatement().execute("select pg_advisory_xact_lock(%d)".formatted(A_LOCK));
            CompletableFuture<List<Row>> second =
                    CompletableFuture.supplyAsync(() -> Database.asApp().rows(WAITS_AND_CLAIMS, "twice", key));
            await().until(() -> Database.asOwner().number(WAITING, A_LOCK) == 1);

            // When
            first.createStatement().execute(ANSWER.formatted(key));
            first.commit();

            // Then
            assertThat(second.join().getFirst().text("fingerprint")).isEqualTo("the same");
        }
    }

    @Test
    void asksForTheVersionThatWasSeen() {
        // Given
        anOrganisation(target);
        Answer referral = sent(source, aFamilyOf(source), target);
        act(target, referral, "acceptance").expect(200);
        Api api = Api.as(target);

        // When
        Answer missing = api.post(referral.location() + "/start");
        Answer stale = api.ifMatch("\"1\"").post(referral.location() + "/start");
        Answer weak = api.ifMatch("W/\"2\"").post(referral.location() + "/start");
        Answer fresh = api.ifMatch(stale.etag()).post(referral.location() + "/start");

        // Then
        assertProblem(missing).is(428, "if-match-required");
        assertProblem(stale).is(412, "stale-version").has("/currentVersion", "2");
        assertProblem(weak).is(400, "malformed-request");
        fresh.expect(200);
    }

    @Test
    void asksForAKeyAndAPurpose() {
        // Given
        anOrganisation(target);
        Map<String, Object> body = aReferral(aFamilyOf(source), target);

        // When
        Answer withoutKey = Api.as(source).withoutKey().post(REFERRALS, body);
        Answer withoutPurpose = Api.as(source.saying(null)).post(REFERRALS, body);
        Answer withoutToken = Api.anonymous().post(REFERRALS, body);

        // Then
        assertProblem(withoutKey).is(400, "idempotency-key-required");
        assertProblem(withoutPurpose).is(400, "purpose-required");
        assertProblem(withoutToken).is(401, "unauthenticated");
    }

    @Test
    void refusesAnIdThatIsTaken() {
        // Given
        anOrganisation(target);
        Answer first = sent(source, aFamilyOf(source), target);
        Map<String, Object> body = aReferral(aFamilyOf(source), target);
        body.put("id", first.id());

        // When
        Answer second = Api.as(source).post(REFERRALS, body);

        // Then
        assertProblem(second).is(409, "referral-exists");
    }
}
