package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.SINCE;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.now;
import static org.familysupport.referral.referrals.ReferralFixture.REFERRALS;
import static org.familysupport.referral.referrals.ReferralFixture.aReferral;
import static org.familysupport.referral.referrals.ReferralFixture.sent;
import static org.familysupport.testing.facts.Publisher.say;
import static org.familysupport.testing.facts.Publisher.sayBroken;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.familysupport.events.EventCatalogue;
import org.familysupport.events.EventCodec;
import org.familysupport.events.EventType;
import org.familysupport.events.Fact;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.referral.ReferralRequested;
import org.familysupport.events.referral.ReferralStarted;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Said;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

/** What may go wrong between the database, the broker and this service, and what becomes of it. */
@ComponentTest
class TroubledTimesTest {
    private static final String CUT = """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
            where usename = current_user and pid <> pg_backend_pid()
            """;
    private static final String ADD = """
            insert into outbox (id, topic, key, type, sequence, time, payload)
            values (gen_random_uuid(), ?, ?, ?, ?, now(), ?)
            """;

    private final TestCaller source = anOrganisation(aSpecialist());
    private final TestCaller target = anOrganisation(aSpecialist());

    @Test
    void sendsAnEventThatCommitsAfterLaterOnes() throws SQLException {
        // Given
        ReferralStarted late = new ReferralStarted(
                ReferralId.next(),
                3,
                SubjectRef.family(UUID.randomUUID()),
                organisation(source),
                organisation(target),
                now());
        try (Connection slow = Database.asApp().connect()) {
            slow.setAutoCommit(false);
            add(slow, late);
            Answer referral = sent(source, aFamilyOf(source), target);
            Topic.of(Topics.REFERRALS).await(ReferralRequested.class, referral.id());

            // When
            slow.commit();
        }

        // Then
        assertThat(Topic.of(Topics.REFERRALS)
                        .await(ReferralStarted.class, late.referral())
                        .fact())
                .isEqualTo(late);
    }

    @Test
    void sendsAnEventAgainWithItsIdWhenItDiedBeforeMarkingIt() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), target);
        Topic.of(Topics.REFERRALS).await(ReferralRequested.class, referral.id());
        Awaitility.await("the mark").until(() -> unsent(referral) == 0);

        // When
        Database.asOwner().execute("update outbox set sent_at = null where key = ?", referral.id());

        // Then
        Awaitility.await("the same event again")
                .until(() -> Topic.of(Topics.REFERRALS).about(referral.id()).size() == 2);
        assertThat(Topic.of(Topics.REFERRALS).about(referral.id()))
                .extracting(heard -> heard.envelope().id())
                .hasSize(2)
                .containsOnly(Topic.of(Topics.REFERRALS)
                        .await(ReferralRequested.class, referral.id())
                        .envelope()
                        .id());
    }

    @Test
    void putsAsideWhatItCannotReadAndWhatComesBehindItAndNothingElse() {
        // Given
        Family broken = Family.invented();
        Family whole = Family.invented();

        // When
        Said poison = sayBroken("registry", broken.registeredBy(source.organisation(), now()));
        Said behind =
                say("registry", new MemberJoined(broken.id(), 2, new FamilyMember(PersonId.next(), "child", SINCE)));
        tell("registry", whole.registeredBy(source.organisation(), now()));

        // Then
        assertThat(poison.awaitParked())
                .isNotBlank()
                .doesNotContain(broken.child().toString());
        assertThat(behind.awaitParked()).isEqualTo("behind a parked message of its key");
        Api.as(source).post(REFERRALS, aReferral(whole, target)).expect(201);
    }

    @Test
    void goesOnWhenTheDatabaseHasCutEveryConnection() {
        // Given
        Family family = aFamilyOf(source);
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<List<Integer>>> load = new ArrayList<>();
        for (int client = 0; client < 8; client++) {
            load.add(CompletableFuture.supplyAsync(() -> statusesUntil(over)));
        }

        // When
        for (int time = 0; time < 5; time++) {
            pause();
            Database.asApp().number(CUT);
        }
        over.set(true);

        // Then
        assertThat(load.stream().flatMap(statuses -> statuses.join().stream()).distinct())
                .isSubsetOf(200, 503);
        Answer referral =
                Api.as(source).post(REFERRALS, aReferral(family, target)).expect(201);
        Topic.of(Topics.REFERRALS).await(ReferralRequested.class, referral.id());
        Api.as(source).post(REFERRALS, aReferral(aFamilyOf(source), target)).expect(201);
    }

    private static long unsent(Answer referral) {
        return Database.asOwner()
                .number("select count(*) from outbox where key = ? and sent_at is null", referral.id());
    }

    private List<Integer> statusesUntil(AtomicBoolean over) {
        List<Integer> statuses = new ArrayList<>();
        while (!over.get()) {
            statuses.add(Api.as(source).get(REFERRALS).status());
        }
        return statuses;
    }

    private static void add(Connection connection, Fact fact) throws SQLException {
        EventType type = EventCatalogue.of("referral", fact.getClass());
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setString(1, type.topic());
            statement.setObject(2, fact.key());
            statement.setString(3, type.name());
            statement.setLong(4, fact.version());
            statement.setString(5, EventCodec.encode(fact));
            statement.executeUpdate();
        }
    }

    private static OrganisationId organisation(TestCaller caller) {
        return new OrganisationId(caller.organisation());
    }

    /** Between two cuts load must reach the database again, which cannot be seen from outside. */
    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
