package org.familysupport.delivery.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.delivery.InventedRegistry.SINCE;
import static org.familysupport.delivery.InventedRegistry.knownFamily;
import static org.familysupport.delivery.deliveries.DeliveryFixture.DELIVERIES;
import static org.familysupport.delivery.deliveries.DeliveryFixture.forTheChildOf;
import static org.familysupport.testing.facts.Publisher.say;
import static org.familysupport.testing.facts.Publisher.sayBroken;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.familysupport.delivery.InventedRegistry.Family;
import org.familysupport.events.Topics;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;
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

    private final TestCaller caller = aSpecialist();
    private final Api api = Api.as(caller);

    @Test
    void putsAsideWhatItCannotReadAndWhatComesBehindItAndNothingElse() {
        // Given
        Family broken = Family.invented();
        FamilyRegistered registered = new FamilyRegistered(
                broken.id(), 1, new OrganisationId(caller.organisation()), Instant.now(), null, List.of());

        // When
        Said poison = sayBroken("registry", registered);
        Said behind =
                say("registry", new MemberJoined(broken.id(), 2, new FamilyMember(PersonId.next(), "child", SINCE)));
        Family whole = knownFamily(caller.organisation());

        // Then
        assertThat(poison.awaitParked()).isNotBlank();
        assertThat(behind.awaitParked()).isEqualTo("behind a parked message of its key");
        api.post(DELIVERIES, forTheChildOf(whole)).expect(201);
    }

    @Test
    void goesOnWhenTheDatabaseHasCutEveryConnection() {
        // Given
        Family family = knownFamily(caller.organisation());
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<List<Integer>>> load = new ArrayList<>();
        for (int client = 0; client < 8; client++) {
            load.add(CompletableFuture.supplyAsync(() -> statusesUntil(over, family)));
        }

        // When
        for (int time = 0; time < 5; time++) {
            Pause.of(Duration.ofMillis(300));
            Database.asApp().number(CUT);
        }
        over.set(true);

        // Then
        assertThat(load.stream().flatMap(statuses -> statuses.join().stream()).distinct())
                .isSubsetOf(201, 503);
        Answer recorded = api.post(DELIVERIES, forTheChildOf(family)).expect(201);
        Topic.of(Topics.DELIVERIES).await(DeliveryRecorded.class, recorded.id());
        api.post(DELIVERIES, forTheChildOf(knownFamily(caller.organisation()))).expect(201);
    }

    private List<Integer> statusesUntil(AtomicBoolean over, Family family) {
        List<Integer> statuses = new ArrayList<>();
        while (!over.get()) {
            statuses.add(api.post(DELIVERIES, forTheChildOf(family)).status());
        }
        return statuses;
    }
}
