package org.familysupport.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.atOnce;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.familysupport.events.Topics;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Few connections, broken constraints and a database that goes away: slow or refused, never dead. */
@ComponentTest
@Proves("78")
class ConnectionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Api api = Api.as(aSpecialist());

    @Inject
    Pool pool;

    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int size;

    @Test
    @Timeout(90)
    void twoHundredRequestsOverOneConnectionAreSlowNotDead() throws Exception {
        // Given: the relay has one, we hold all others but one
        List<SqlConnection> held = new ArrayList<>();
        String known = api.post(FAMILIES, family()).expect(201).location();
        for (int index = 0; index < size - 2; index++) {
            held.add(pool.getConnection().await().atMost(PATIENCE));
        }

        // When
        List<Answer> writes = new ArrayList<>();
        List<Answer> reads = new ArrayList<>();
        try {
            var reading = CompletableFuture.supplyAsync(() -> hundred(() -> api.get(known)));
            writes.addAll(hundred(() -> api.post(FAMILIES, family())));
            reads.addAll(reading.join());
        } finally {
            held.forEach(connection -> connection.close().await().atMost(PATIENCE));
        }

        // Then
        assertThat(writes).extracting(Answer::status).hasSize(100).containsOnly(201);
        assertThat(reads).extracting(Answer::status).hasSize(100).containsOnly(200);
    }

    @Test
    void aHundredBrokenConstraintsLeakNoConnection() throws Exception {
        // Given
        UUID id = UUID.randomUUID();
        api.post(FAMILIES, with(family(), "id", id)).expect(201);

        // When
        List<Answer> answers = atOnce(100, () -> api.post(FAMILIES, with(family(), "id", id)));

        // Then
        assertThat(answers).extracting(Answer::status).containsOnly(409);
        await().atMost(PATIENCE)
                .until(() -> Database.asApp()
                                .number(
                                        "select count(*) from pg_stat_activity where usename = current_user and state like 'idle in %'")
                        == 0);
        assertThat(atOnce(2 * size, () -> api.post(FAMILIES, family())))
                .extracting(Answer::status)
                .containsOnly(201);
    }

    @RepeatedTest(5)
    void aDatabaseThatDropsEveryConnectionUnderLoadCostsNoRestartAndNothingAcknowledged() throws Exception {
        // Given
        var load = CompletableFuture.supplyAsync(() -> hundred(() -> api.post(FAMILIES, family())));

        // When
        for (int cut = 0; cut < 5; cut++) {
            // for load to reach the database, which cannot be seen from outside
            Thread.sleep(100);
            Database.asApp().rows("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where usename = current_user and pid <> pg_backend_pid()
                    """);
        }
        List<Answer> answers = load.join();

        // Then
        assertThat(answers).extracting(Answer::status).isSubsetOf(201, 503);
        await().atMost(PATIENCE).until(() -> api.post(FAMILIES, family()).status() == 201);
        Topic topic = Topic.of(Topics.FAMILIES);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).allSatisfy(answer -> {
            api.get(answer.location()).expect(200);
            topic.await(FamilyRegistered.class, answer.id());
        });
    }

    private static List<Answer> hundred(Callable<Answer> call) {
        try {
            return atOnce(100, call);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
