package org.familysupport.referral.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.attachments.AttachmentFixture.LARGEST;
import static org.familysupport.referral.attachments.AttachmentFixture.attach;
import static org.familysupport.referral.attachments.AttachmentFixture.disposition;
import static org.familysupport.referral.attachments.AttachmentFixture.leftOver;
import static org.familysupport.referral.attachments.InventedFiles.pdf;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.sent;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import io.quarkus.test.common.http.TestHTTPResourceManager;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.http.AtOnce;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

/** What becomes of files that do not come to their end, or that come slowly, in a service with two connections. */
@ComponentTest
@Proves("24")
class BrokenUploadsTest {
    private static final byte[] FILE = pdf(LARGEST);

    @Inject
    DropUploads sweeper;

    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());
    private final Answer referral = sent(source, aFamilyOf(source), "routine", target);

    @Test
    void keepsNothingOfAFileWhoseSenderHangsUp() throws IOException {
        // Given
        try (Socket socket = connected()) {
            send(socket.getOutputStream(), FILE.length / 2);
            Awaitility.await("the first pieces").until(() -> pieces() > 0);

            // When
            socket.setSoLinger(true, 0);
        }

        // Then
        Awaitility.await("nothing is left").until(() -> leftOver() == 0);
        assertThat(Api.as(source).get(referral.location() + "/attachments").json("/items"))
                .isEmpty();
    }

    @Test
    void holdsNoConnectionWhileASlowSenderThinks() throws IOException {
        // Given
        List<Socket> slow = List.of(connected(), connected(), connected());
        for (Socket socket : slow) {
            send(socket.getOutputStream(), FILE.length / 4);
        }
        Awaitility.await("their pieces").until(() -> pieces() > 2);

        // When
        Supplier<Answer> reading = () -> Api.as(source).get(referral.location());
        List<Answer> answers = AtOnce.all(Collections.nCopies(20, reading));
        attach(source, referral, "план.pdf", pdf(1_000)).expect(201);

        // Then
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        for (Socket socket : slow) {
            socket.close();
        }
        Awaitility.await("nothing is left").until(() -> leftOver() == 0);
    }

    @Test
    void holdsNoMoreInMemoryThanAPieceOfEach() throws IOException {
        // Given
        int senders = 8;
        long before = liveHeap();
        List<Socket> slow = new ArrayList<>();

        // When
        for (int sender = 0; sender < senders; sender++) {
            Socket socket = connected();
            send(socket.getOutputStream(), FILE.length - 1);
            slow.add(socket);
        }
        Awaitility.await("all but their last pieces")
                .until(() -> pieces() >= senders * (FILE.length / Upload.PIECE - 1L));
        long grown = liveHeap() - before;

        // Then
        assertThat(grown).as("bytes in memory for %d files of 10 MB", senders).isLessThan(senders * 2_000_000L);
        for (Socket socket : slow) {
            socket.close();
        }
        Awaitility.await("nothing is left").until(() -> leftOver() == 0);
    }

    /** What is left after a collection: the service and its tests share one heap. */
    private static long liveHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    void letsManySendAtOnce() {
        // Given
        Supplier<Answer> sending = () -> attach(source, referral, "скан.pdf", pdf(2_000_000));

        // When
        List<Answer> answers = AtOnce.all(Collections.nCopies(12, sending));

        // Then
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(leftOver()).isZero();
    }

    @Test
    void takesWhatComesInChunksAndTellsNoLengthUpToTheSameLimit() throws IOException {
        // Given
        byte[] tooLarge = pdf(LARGEST + 1);

        // When
        String answer;
        try (Socket socket = connected()) {
            OutputStream out = socket.getOutputStream();
            out.write(head("Transfer-Encoding: chunked"));
            out.write((Integer.toHexString(tooLarge.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(tooLarge);
            out.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            answer = statusLine(socket.getInputStream());
        }

        // Then
        assertThat(answer).contains(" 413 ");
        Awaitility.await("nothing is left").until(() -> leftOver() == 0);
    }

    @Test
    void dropsWhatAnInstanceThatIsNoMoreHasLeft() {
        // Given
        UUID left = UUID.randomUUID();
        UUID young = UUID.randomUUID();
        begun(left, "2 hours");
        begun(young, "1 minute");

        // When
        sweeper.sweep().await().atMost(Duration.ofSeconds(10));

        // Then
        assertThat(pieces(left)).isZero();
        assertThat(pieces(young)).isEqualTo(1);
        Database.asOwner().execute("delete from attachment_uploads where id = ?", young);
        Database.asOwner().execute("delete from attachment_pieces where attachment_id = ?", young);
    }

    private static void begun(UUID upload, String ago) {
        Database.asOwner()
                .execute(
                        "insert into attachment_uploads (id, begun_at) values (?, now() - cast(? as interval))",
                        upload,
                        ago);
        Database.asOwner()
                .execute("insert into attachment_pieces (attachment_id, number, content) values (?, 0, 'a')", upload);
    }

    private static Socket connected() throws IOException {
        URI service = URI.create(TestHTTPResourceManager.getUri());
        return new Socket(service.getHost(), service.getPort());
    }

    private void send(OutputStream out, int bytes) throws IOException {
        out.write(head("Content-Length: " + FILE.length));
        out.write(FILE, 0, bytes);
        out.flush();
    }

    private byte[] head(String length) {
        return ("POST " + referral.location() + "/attachments HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + source.token() + "\r\nPurpose-Of-Use: referral\r\nIdempotency-Key: " + UUID.randomUUID()
                        + "\r\nContent-Type: application/pdf\r\nContent-Disposition: " + disposition("скан.pdf")
                        + "\r\n"
                        + length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String statusLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = in.read(); letter >= 0 && letter != '\n'; letter = in.read()) {
            line.append((char) letter);
        }
        return line.toString();
    }

    private static long pieces() {
        return Database.asOwner()
                .number("select count(*) from attachment_pieces p join attachment_uploads u on u.id = p.attachment_id");
    }

    private static long pieces(UUID upload) {
        return Database.asOwner().number("select count(*) from attachment_pieces where attachment_id = ?", upload);
    }
}
