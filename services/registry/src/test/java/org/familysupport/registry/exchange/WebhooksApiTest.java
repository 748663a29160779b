package org.familysupport.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes are brought to a receiver that is a real server, and one that fails at times. */
@ComponentTest
@Proves("21")
class WebhooksApiTest {
    private static final String WEBHOOKS = "/api/v1/webhooks";

    private final TestCaller caller = aSpecialist();
    private final Api api = Api.as(caller);
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private HttpServer receiver;
    private volatile int failures;

    /** What the receiver was told, and what it answered. */
    private record Call(String id, String time, String signature, String body, int status) {}

    @BeforeEach
    void open() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::answer);
        receiver.start();
    }

    @AfterEach
    void close() {
        receiver.stop(0);
        Database.asOwner()
                .execute(
                        "update webhooks set state = 'ended' where created_by_organisation = ?", caller.organisation());
        Database.asOwner().execute("delete from webhook_deliveries where state = 'waiting'");
    }

    @Test
    void bringsEachChangeSignedUntilItIsTaken() throws Exception {
        // Given
        failures = 2;
        Answer webhook = begin();
        UUID family = api.post(FAMILIES, family()).expect(201).id();

        // When
        await(() -> taken().size() == 3);
        Answer delivered = awaitState(webhook, "delivered", 3);

        // Then
        assertThat(calls).hasSize(3 + 2);
        assertThat(taken()).extracting(Call::id).doesNotHaveDuplicates();
        assertThat(calls)
                .allSatisfy(call -> assertThat(call.signature()).isEqualTo(signature(webhook.text("/secret"), call)));
        assertThat(taken())
                .extracting(Call::body)
                .anySatisfy(body -> assertThat(body)
                        .contains("\"type\":\"family-registered\"", "\"subjectId\":\"" + family + "\"")
                        .doesNotContain("Анна"));
        assertThat(delivered.text("/items/0/lastStatus")).isEqualTo("204");
        // what must not happen cannot be waited for: longer than a round of deliveries and a first retry take
        Thread.sleep(1_500);
        assertThat(calls).as("nothing is brought twice").hasSize(5);
    }

    @Test
    void whatWasGivenUpIsListedAndTriedAgainWhenThatIsAskedFor() {
        // Given
        failures = Integer.MAX_VALUE;
        Answer webhook = begin();
        api.post(FAMILIES, map("members", List.of())).expect(201);
        await(() -> !calls.isEmpty());
        Database.asOwner()
                .execute(
                        "update webhook_deliveries set since = since - interval '73 hours' where webhook_id = ?",
                        webhook.id());

        // When
        Answer dead = awaitState(webhook, "dead", 1);
        failures = 0;
        api.post(webhook.location() + "/redeliveries").expect(202);

        // Then
        assertThat(dead.text("/items/0/lastStatus")).isEqualTo("503");
        awaitState(webhook, "delivered", 1);
        assertThat(taken()).hasSize(1);
    }

    @Test
    void tellsNobodyOfThoseWhomTheSubscriberMayNotKnowAndNothingFromBefore() {
        // Given
        api.post(FAMILIES, family()).expect(201);
        await(() -> changesTold() > 0);
        Answer webhook = begin();

        // When
        Api.as(aSpecialist()).post(FAMILIES, family()).expect(201);
        UUID own = api.post(FAMILIES, map("members", List.of())).expect(201).id();
        awaitState(webhook, "delivered", 1);

        // Then
        assertThat(calls).extracting(Call::body).singleElement().asString().contains(own.toString());
    }

    @Test
    void isCalledNoMoreWhenItHasEndedAndSignsWithTheLatestSecret() {
        // Given
        Answer webhook = begin();
        String place = webhook.location();

        // When
        Answer anew = api.ifMatch("\"1\"").post(place + "/secret").expect(200);
        api.post(FAMILIES, map("members", List.of())).expect(201);
        awaitState(webhook, "delivered", 1);
        api.ifMatch("\"2\"").post(place + "/ending").expect(200);
        Answer again = api.ifMatch("\"3\"").post(place + "/ending");

        // Then
        assertThat(anew.text("/secret")).isNotEqualTo(webhook.text("/secret"));
        assertThat(calls.getFirst().signature()).isEqualTo(signature(anew.text("/secret"), calls.getFirst()));
        assertProblem(again).is(409, "state-conflict");
        assertThat(api.get(place).expect(200).has("/secret")).isFalse();
    }

    @Test
    void tellsItsSecretOnceAndItselfToItsOrganisationAlone() {
        // Given
        UUID key = UUID.randomUUID();
        Answer first = api.withKey(key).post(WEBHOOKS, map("url", url())).expect(201);

        // When
        Answer repeat = api.withKey(key).post(WEBHOOKS, map("url", url())).expect(201);
        Answer stranger = Api.as(aSpecialist()).get(first.location());

        // Then
        assertThat(first.text("/secret")).startsWith("whsec_");
        assertThat(repeat.location()).isEqualTo(first.location());
        assertThat(repeat.has("/secret")).isFalse();
        assertProblem(stranger).is(404, "not-found");
        assertThat(api.get(WEBHOOKS).expect(200).json("/items")).hasSize(1);
        assertThat(Api.as(aSpecialist()).get(WEBHOOKS).expect(200).json("/items"))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoAddressOfAWebServer() {
        for (String url :
                List.of("ftp://example.org/", "https://user:secret@example.org/", "example.org", "https:///x")) {
            assertProblem(api.post(WEBHOOKS, map("url", url)))
                    .is(422, "rule-violated")
                    .violatesExactly("/url not-allowed");
        }
    }

    private Answer begin() {
        return api.post(WEBHOOKS, map("url", url())).expect(201);
    }

    private String url() {
        return "http://localhost:" + receiver.getAddress().getPort() + "/changes?from=registry";
    }

    private List<Call> taken() {
        return calls.stream().filter(call -> call.status() == 204).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int status = failures > 0 ? 503 : 204;
        failures = Math.max(0, failures - 1);
        calls.add(new Call(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                body,
                status));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static String signature(String secret, Call call) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
            String signed = call.id() + "." + call.time() + "." + call.body();
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Answer awaitState(Answer webhook, String state, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> api.get(webhook.location() + "/deliveries?state=" + state)
                                .expect(200),
                        answer -> answer.json("/items").size() == count);
    }

    /** What was committed is told when older transactions have ended. */
    private int changesTold() {
        String next = "";
        int told = 0;
        Answer answer;
        do {
            answer = api.get("/api/v1/changes" + (next.isEmpty() ? "" : "?after=" + next))
                    .expect(200);
            told += answer.json("/items").size();
            next = answer.text("/next");
        } while (answer.json("/more").asBoolean());
        return told;
    }

    private static void await(java.util.concurrent.Callable<Boolean> done) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(done);
    }
}
