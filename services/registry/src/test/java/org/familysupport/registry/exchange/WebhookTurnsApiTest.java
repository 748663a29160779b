package org.familysupport.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.ORGANISATIONS;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.organisation;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;
import static org.familysupport.testing.people.TestCaller.anAgencySystem;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Subscribers who do not answer, answer badly, or may not know any more, beside those who are well. */
@ComponentTest
@Proves("21")
class WebhookTurnsApiTest {
    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final String NO_CONTENT = "HTTP/1.1 204 No Content\r\n\r\n";

    private final TestCaller caller = aSpecialist();
    private final Api api = Api.as(caller);
    private final List<Receiver> receivers = new ArrayList<>();
    private final List<UUID> organisations = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Receiver receiver : receivers) {
            receiver.socket.close();
        }
        for (UUID each : organisations) {
            Database.asOwner().execute("update webhooks set state = 'ended' where created_by_organisation = ?", each);
            Database.asOwner()
                    .execute(
                            "delete from webhook_deliveries d using webhooks w"
                                    + " where w.id = d.webhook_id and w.created_by_organisation = ? and d.state = 'waiting'",
                            each);
        }
    }

    @Test
    void aSubscriberWhoDoesNotAnswerCostsTheOthersNothing() throws IOException {
        // Given
        Receiver silent = receiver("");
        TestCaller dead = aSpecialist();
        subscribe(dead, silent);
        register(Api.as(dead), 60);
        Awaitility.await().until(() -> silent.calls.get() > 0);
        Answer webhook = subscribe(caller, receiver(NO_CONTENT));

        // When
        register(api, 1);

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(8)).until(() -> states(webhook, api, "delivered") == 1);
        assertThat(silent.most.get())
                .as("side by side to the one who is silent")
                .isLessThanOrEqualTo(4);
    }

    @Test
    void whoFailedIsTriedWithOneChangeUntilItAnswersAgainAndThenGetsAll() throws IOException {
        // Given
        Receiver ailing = receiver("HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n");
        Answer webhook = subscribe(caller, ailing);
        register(api, 12);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> failuresOf(webhook) >= 3);

        // When
        ailing.answer = NO_CONTENT;

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> states(webhook, api, "delivered") == 12);
        assertThat(failuresOf(webhook)).isZero();
    }

    @Test
    @Proves("10")
    void whatWaitsIsNotSentWhenTheSubscriberMayNotKnowAnyMore() throws IOException {
        // Given
        Receiver ailing = receiver("HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n");
        Answer webhook = subscribe(caller, ailing);
        register(api, 2);
        Awaitility.await().until(() -> states(webhook, api, "waiting") == 2);

        // When
        Database.asOwner()
                .execute(
                        "update grants set during = tstzrange(lower(during) - interval '1 hour', now() - interval '1 second')"
                                + " where organisation = ?",
                        caller.organisation());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> states(webhook, api, "waiting") == 0);
        ailing.answer = NO_CONTENT;

        // Then
        assertThat(states(webhook, api, "delivered") + states(webhook, api, "dead"))
                .isZero();
    }

    @Test
    void hangsUpOnWhoTricklesAndOnABodyWithoutEnd() throws IOException {
        // Given
        Receiver trickling = receiver("HTTP/1.1 204 No Content\r\n" + "x: y\r\n".repeat(500));
        trickling.slowly = true;
        Receiver endless = receiver("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(50_000));
        endless.forEver = true;
        Answer slow = subscribe(caller, trickling);
        Answer long_ = subscribe(caller, endless);

        // When
        register(api, 1);

        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> states(long_, api, "delivered") == 1 && endless.open.get() == 0);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> api.get(slow.location() + "/deliveries")
                        .expect(200)
                        .body()
                        .contains("\"lastFailure\":\"timeout\""));
        api.ifMatch("\"1\"").post(slow.location() + "/ending").expect(200);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> trickling.open.get() == 0);
    }

    @Test
    void aClosedOrganisationIsNotCalled() throws IOException {
        // Given
        Receiver well = receiver(NO_CONTENT);
        Api steward = Api.as(aSteward());
        UUID id =
                steward.post(ORGANISATIONS, organisation("Кружок")).expect(201).id();
        TestCaller its = aSpecialist().of(id);
        Answer webhook = subscribe(its, well);
        Awaitility.await()
                .until(() ->
                        Database.asOwner().number("select count(*) from known_organisations where id = ?", id) == 1);

        // When
        Database.asOwner().execute("update known_organisations set status = 'closed' where id = ?", id);
        register(Api.as(its), 1);

        // Then
        // what must not happen cannot be waited for: longer than two rounds take
        Awaitility.await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
        assertThat(well.calls.get()).isZero();
        assertThat(states(webhook, Api.as(its), "delivered")).isZero();
    }

    @Test
    void isReadByThoseWhoWorkWithFamiliesAndByTheSystemOfTheBodyAbove() throws IOException {
        // Given
        Api steward = Api.as(aSteward());
        UUID body = steward.post(ORGANISATIONS, organisation("Управление"))
                .expect(201)
                .id();
        UUID school = steward.post(ORGANISATIONS, with(organisation("Школа"), "partOf", body))
                .expect(201)
                .id();
        TestCaller its = aSpecialist().of(school);
        Answer webhook = subscribe(its, receiver(NO_CONTENT));
        Api system = Api.as(anAgencySystem().of(body));

        // When
        Awaitility.await().until(() -> system.get(webhook.location()).status() == 200);
        Answer listed = system.get(WEBHOOKS).expect(200);
        Answer curious = Api.as(its.colleague().withRoles("registry-steward")).get(webhook.location());
        Answer above = Api.as(aSpecialist().of(body)).get(webhook.location());

        // Then
        assertThat(listed.json("/items").findValuesAsText("organisation")).containsExactly(school.toString());
        assertProblem(curious).is(403, "forbidden");
        assertProblem(above).is(404, "not-found");
        for (String path : List.of(WEBHOOKS, webhook.location() + "/deliveries")) {
            assertProblem(Api.as(its.colleague().withRoles("registry-steward")).get(path))
                    .is(403, "forbidden");
        }
    }

    @Test
    void anOrganisationHasNoMoreThanTen() throws IOException {
        // Given
        Receiver well = receiver(NO_CONTENT);
        for (int number = 1; number < 10; number++) {
            subscribe(caller, well);
        }
        Answer last = subscribe(caller, well);

        // When
        Answer more = api.post(WEBHOOKS, map("url", well.url()));
        api.ifMatch("\"1\"").post(last.location() + "/ending").expect(200);
        Answer again = api.post(WEBHOOKS, map("url", well.url()));

        // Then
        assertProblem(more).is(409, "too-many-open");
        assertThat(more.text("/maximum")).isEqualTo("10");
        assertThat(again.status()).isEqualTo(201);
    }

    private Answer subscribe(TestCaller subscriber, Receiver receiver) {
        organisations.add(subscriber.organisation());
        return Api.as(subscriber).post(WEBHOOKS, map("url", receiver.url())).expect(201);
    }

    private static void register(Api by, int families) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int number = 0; number < families; number++) {
            rows.add(map("family", map("reference", UUID.randomUUID(), "members", List.of())));
        }
        by.post(FAMILIES + "/batches", map("atomic", true, "items", rows)).expect(207);
    }

    private static int states(Answer webhook, Api by, String state) {
        return by.get(webhook.location() + "/deliveries?pageSize=200&state=" + state)
                .expect(200)
                .json("/items")
                .size();
    }

    private static long failuresOf(Answer webhook) {
        return Database.asOwner().number("select failures from webhooks where id = ?", webhook.id());
    }

    private Receiver receiver(String answer) throws IOException {
        Receiver receiver = new Receiver(answer);
        receivers.add(receiver);
        Thread.ofVirtual().start(receiver::listen);
        return receiver;
    }

    /** A server that says what it is told to say, or nothing. */
    private static final class Receiver {
        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicInteger calls = new AtomicInteger();
        private final AtomicInteger open = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private volatile String answer;
        private volatile boolean slowly;
        private volatile boolean forEver;

        Receiver(String answer) throws IOException {
            this.answer = answer;
        }

        String url() {
            return "http://localhost:" + socket.getLocalPort() + "/";
        }

        void listen() {
            try {
                while (true) {
                    Socket caller = socket.accept();
                    Thread.ofVirtual().start(() -> serve(caller));
                }
            } catch (IOException closed) {
                // the test is over
            }
        }

        private void serve(Socket caller) {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            try (caller;
                    InputStream in = caller.getInputStream();
                    OutputStream out = caller.getOutputStream()) {
                in.read(new byte[10_000]);
                calls.incrementAndGet();
                say(out);
                if (answer.isEmpty()) {
                    // until the caller hangs up
                    in.read();
                }
            } catch (IOException | InterruptedException hungUp) {
                // as it should
            } finally {
                open.decrementAndGet();
            }
        }

        private void say(OutputStream out) throws IOException, InterruptedException {
            do {
                for (byte each : answer.getBytes(StandardCharsets.US_ASCII)) {
                    out.write(each);
                    if (slowly) {
                        Thread.sleep(50);
                    }
                }
                out.flush();
            } while (forEver);
        }
    }
}
