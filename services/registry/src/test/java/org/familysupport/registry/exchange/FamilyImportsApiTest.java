package org.familysupport.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import io.quarkus.test.common.http.TestHTTPResourceManager;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

/** Files that are larger than a batch. */
@ComponentTest
@Proves("21")
class FamilyImportsApiTest {
    private static final String IMPORTS = FAMILIES + "/imports";

    private final TestCaller caller = aSpecialist();
    private final Api api = Api.as(caller);
    private final String prefix = UUID.randomUUID().toString();

    @Test
    void takesAFileOfThousandsOfRowsOfWhichThreeAreBroken() {
        // Given
        List<Integer> broken = List.of(17, 1_999, 3_000);
        String file = lines(1, 3_000, broken);

        // When
        String place = begin("ndjson", false);
        Answer accepted = ndjson().post(place + "/content", file).expect(202);
        Answer done = finished(place);

        // Then
        assertThat(accepted.location()).isEqualTo(place);
        assertThat(accepted.header("Retry-After")).isPresent();
        assertThat(done.text("/state")).isEqualTo("done");
        assertThat(done.json("/rows").toString())
                .isEqualTo("{\"received\":3000,\"worked\":3000,\"made\":2997,\"present\":0,\"refused\":3}");
        assertThat(families()).isEqualTo(2_997);
        Answer refused = api.speaking("en").get(place + "/results?refused=true").expect(200);
        assertThat(refused.json("/items")).hasSize(3);
        assertThat(refused.text("/items/0/row")).isEqualTo("17");
        assertThat(refused.text("/items/0/problem/errors/0/pointer")).isEqualTo("/family/territory");
        Answer page = api.get(place + "/results?pageSize=200").expect(200);
        assertThat(page.json("/items")).hasSize(200);
        Answer next = api.get(place + "/results?pageSize=200&cursor=" + page.text("/nextCursor"))
                .expect(200);
        assertThat(next.text("/items/0/row")).isEqualTo("201");
        assertThat(Database.asOwner()
                        .number(
                                "select count(*) from file_import_rows where import_id = ? and content is not null",
                                id(place)))
                .as("what rows said is forgotten when they are worked off")
                .isZero();
    }

    @Test
    void theSameFileAgainMakesNoDoubles() {
        // Given
        String file = lines(1, 250, List.of());
        String first = begin("ndjson", false);
        ndjson().post(first + "/content", file).expect(202);
        finished(first);

        // When
        String second = begin("ndjson", false);
        ndjson().post(second + "/content", file).expect(202);
        Answer done = finished(second);

        // Then
        assertThat(done.text("/rows/present")).isEqualTo("250");
        assertThat(families()).isEqualTo(250);
    }

    @Test
    void contentThatWasCutOffIsGoneOnWith() throws Exception {
        // Given
        byte[] file = lines(1, 2_500, List.of()).getBytes(StandardCharsets.UTF_8);
        String place = begin("ndjson", false);

        // When
        hangUpAfter(place, file, file.length / 2);
        Answer cut = await(
                () -> api.get(place).expect(200),
                answer -> answer.json("/receivedBytes").asLong() > 0);
        int kept = cut.json("/receivedBytes").asInt();
        Answer elsewhere = ndjson().post(place + "/content", "{}");
        byte[] rest = Arrays.copyOfRange(file, kept, file.length);
        ndjson().post(place + "/content?from=" + kept, rest).expect(202);
        Answer done = finished(place);

        // Then
        assertThat(cut.text("/state")).isEqualTo("receiving");
        assertThat(kept).isLessThanOrEqualTo(file.length / 2);
        assertProblem(elsewhere).is(409, "content-elsewhere");
        assertThat(done.text("/rows/made")).isEqualTo("2500");
        assertThat(families()).isEqualTo(2_500);
    }

    @Test
    void aConnectionLostInTheMiddleOfAChunkCostsNoRowAndDoublesNone() throws Exception {
        // Given
        byte[] file = lines(1, 1_500, List.of()).getBytes(StandardCharsets.UTF_8);
        String place = begin("ndjson", false);
        hangUpAfter(place, file, file.length - 1);
        int kept = api.get(place).json("/receivedBytes").asInt();
        try (Connection other = Database.asApp().connect()) {
            other.setAutoCommit(false);
            hold(other, place, 150);
            ndjson().post(place + "/content?from=" + kept, Arrays.copyOfRange(file, kept, file.length))
                    .expect(202);

            // When
            int stopped = Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::whoWaits, pid -> pid > 0);
            Database.asApp().rows("select pg_terminate_backend(?)", stopped);
            other.rollback();
        }
        Answer done = finished(place);

        // Then
        assertThat(done.text("/rows/made")).isEqualTo("1500");
        assertThat(families()).isEqualTo(1_500);
    }

    @Test
    void aRehearsalKeepsNothing() {
        // When
        String place = begin("csv", true);
        csv().post(place + "/content", "family.reference,family.territory\na,50701000\nb,50\n")
                .expect(202);
        Answer done = finished(place);

        // Then
        assertThat(done.text("/rows/made")).isEqualTo("1");
        assertThat(done.text("/rows/refused")).isEqualTo("1");
        assertThat(api.get(place + "/results").expect(200).has("/items/0/id")).isFalse();
        assertThat(families()).isZero();
    }

    @Test
    void isCancelledByWhoSawItAndTakesNoContentThen() {
        // Given
        String place = begin("ndjson", false);

        // When
        Answer cancelled = api.ifMatch("\"1\"").post(place + "/cancellation").expect(200);
        Answer late = ndjson().post(place + "/content", lines(1, 1, List.of()));
        Answer again = api.ifMatch("\"2\"").post(place + "/cancellation");

        // Then
        assertThat(cancelled.text("/state")).isEqualTo("cancelled");
        assertProblem(late).is(409, "state-conflict");
        assertProblem(again).is(409, "state-conflict");
        assertThat(families()).isZero();
    }

    @Test
    void isNobodysButTheOrganisationsThatSentIt() {
        // Given
        String place = begin("ndjson", false);
        Api stranger = Api.as(aSpecialist());
        String madeUp = IMPORTS + "/" + UUID.randomUUID();

        // When, Then
        for (String path : List.of("", "/results")) {
            assertThat(problem(stranger.get(place + path))).isEqualTo(problem(stranger.get(madeUp + path)));
        }
        assertProblem(stranger.header("Content-Type", "application/x-ndjson").post(place + "/content", "{}"))
                .is(404, "not-found");
        assertProblem(stranger.ifMatch("\"1\"").post(place + "/cancellation")).is(404, "not-found");
        Api.as(caller.colleague()).get(place).expect(200);
    }

    @Test
    void refusesColumnsThereAreNotBeforeItKeepsARow() {
        // When
        String place = begin("csv", false);
        Answer unknown = csv().post(place + "/content", "family.reference,family.nickname\n1,2\n");
        Answer otherForm = ndjson().post(place + "/content", "{}");

        // Then
        assertProblem(unknown).is(400, "malformed-request").violatesExactly("/family/nickname unknown-field");
        assertProblem(otherForm).is(415, "unsupported-media-type");
        assertThat(api.get(place).text("/receivedBytes")).isEqualTo("0");
    }

    private static String problem(Answer answer) {
        return answer.status() + " " + answer.text("/code");
    }

    private String begin(String format, boolean validateOnly) {
        return api.post(IMPORTS, map("format", format, "validateOnly", validateOnly))
                .expect(201)
                .location();
    }

    private Api ndjson() {
        return api.header("Content-Type", "application/x-ndjson");
    }

    private Api csv() {
        return api.header("Content-Type", "text/csv");
    }

    private String lines(int from, int to, List<Integer> broken) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> "{\"family\":{\"reference\":\"%s/%d\",\"territory\":\"%s\",\"members\":[]}}"
                        .formatted(prefix, number, broken.contains(number) ? "50" : "50701000"))
                .collect(Collectors.joining("\n"));
    }

    private Answer finished(String place) {
        return await(
                () -> api.get(place).expect(200),
                answer -> answer.text("/state").equals("done"));
    }

    private static Answer await(Supplier<Answer> look, Predicate<Answer> wanted) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .until(look::get, wanted);
    }

    private void hangUpAfter(String place, byte[] file, int bytes) throws Exception {
        URI service = URI.create(TestHTTPResourceManager.getUri());
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + place + "/content HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + caller.token() + "\r\nPurpose-Of-Use: registration\r\nIdempotency-Key: "
                            + UUID.randomUUID() + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: "
                            + file.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(file, 0, bytes);
            out.flush();
            await(
                    () -> api.get(place).expect(200),
                    answer -> answer.json("/receivedBytes").asLong() > 0);
        }
    }

    private static void hold(Connection other, String place, int row) throws Exception {
        try (PreparedStatement hold = other.prepareStatement(
                "select 1 from file_import_rows where import_id = ? and row_number = ? for update")) {
            hold.setObject(1, id(place));
            hold.setInt(2, row);
            hold.executeQuery();
        }
    }

    /** The process of the database in which a chunk of the service waits for the row that is held. */
    private int whoWaits() {
        return (int) Database.asApp()
                .number("select coalesce(max(pid), 0) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query like '%update file_import_rows%' and pid <> pg_backend_pid()");
    }

    private static UUID id(String place) {
        return UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
    }

    private long families() {
        return Database.asOwner()
                .number("select count(*) from families where created_by_organisation = ?", caller.organisation());
    }
}
