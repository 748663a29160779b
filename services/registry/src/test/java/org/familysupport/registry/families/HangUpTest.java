package org.familysupport.registry.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResourceManager;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

/** A caller who goes away in the middle stops nothing: the transaction ends, and the repetition finds it done. */
@ComponentTest
class HangUpTest {
    private final TestCaller caller = aSpecialist();
    private final UUID key = UUID.randomUUID();
    private final Object request = with(family(), "reference", "hang-up-" + key);

    @Test
    void finishesWhatACallerBeganWhoHangsUp() throws Exception {
        // Given a request that waits for the database between two of its statements
        try (Connection other = Database.asOwner().connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table outbox in access exclusive mode");
            Socket line = call();
            await().until(() -> waitingForTheLock() > 0);

            // When
            line.setSoLinger(true, 0);
            line.close();
            TimeUnit.MILLISECONDS.sleep(300);
            other.rollback();
        }

        // Then
        await().until(() -> answered() == 1);
        UUID entered =
                Api.as(caller).withKey(key).post(FAMILIES, request).expect(201).id();
        assertThat(Database.asOwner()
                        .rows("select resource from answers where key = ?", key)
                        .getFirst()
                        .text("resource"))
                .isEqualTo(entered.toString());
    }

    private long answered() {
        return Database.asOwner().number("select count(*) from answers where key = ?", key);
    }

    /** Somebody who wants to write; the relay only reads. */
    private static long waitingForTheLock() {
        return Database.asOwner()
                .number("select count(*) from pg_locks where relation = cast('outbox' as regclass) and not granted"
                        + " and mode = 'RowExclusiveLock'");
    }

    private Socket call() throws IOException {
        URI service = URI.create(TestHTTPResourceManager.getUri());
        byte[] body = new ObjectMapper().writeValueAsBytes(request);
        String head = "POST " + FAMILIES + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + caller.token() + "\r\nPurpose-Of-Use: " + caller.purpose() + "\r\n"
                + "Idempotency-Key: " + key + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        Socket line = new Socket(service.getHost(), service.getPort());
        line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().write(body);
        line.getOutputStream().flush();
        return line;
    }
}
