package org.familysupport.referral.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.familysupport.referral.attachments.InventedFiles.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.familysupport.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a content is, whatever it is called. */
class ContentKindTest {
    private static final KnownKinds KINDS = new KnownKinds();
    private static final String ODT = "application/vnd.oasis.opendocument.text";

    @Test
    void isToldByTheBytes() {
        assertThat(kind(InventedFiles.pdf(2_000))).isEqualTo("application/pdf");
        assertThat(kind(InventedFiles.png())).isEqualTo("image/png");
        assertThat(kind(bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F')))
                .isEqualTo("image/jpeg");
        assertThat(kind(bytes('I', 'I', '*', 0, 8, 0, 0, 0))).isEqualTo("image/tiff");
        assertThat(kind("Ребёнок любит лошадей.\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("text/plain");
        assertThat(kind(archive("mimetype=" + ODT, "content.xml"))).isEqualTo(ODT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 4_096, 1_000_000})
    void ofADocumentOfOfficeIsToldByItsPartsHoweverItIsCut(int piece) {
        assertThat(kind(archive("[Content_Types].xml", "_rels/.rels", "word/document.xml"), piece))
                .isEqualTo(OfficeParts.TEXT);
        assertThat(kind(archive("[Content_Types].xml", "xl/workbook.xml", "docProps/app.xml"), piece))
                .isEqualTo(OfficeParts.TABLE);
    }

    @Test
    void ofABareArchiveOrOneThatRunsIsNoDocument() {
        assertThatThrownBy(() -> kind(archive("letter.txt"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> kind(archive("word/document.xml"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> kind(archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void thatIsNotAllowedIsRefusedAtItsFirstPiece() {
        ContentKind kind = new ContentKind(KINDS, Set.of("application/pdf"));

        assertThatThrownBy(() -> kind.take(InventedFiles.program()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.type().status()).isEqualTo(415));
        assertThatThrownBy(() -> kind("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void maySayAnotherKindThanTheName() {
        FileName name = FileName.of("скан.PDF").orElseThrow();

        assertThat(KINDS.fits("application/pdf", name)).isTrue();
        assertThat(KINDS.fits("image/png", name)).isFalse();
        assertThat(KINDS.fits("image/png", FileName.of("скан").orElseThrow())).isTrue();
        assertThat(KINDS.fits(OfficeParts.TEXT, FileName.of("план.docx").orElseThrow()))
                .isTrue();
    }

    private static String kind(byte[] content) {
        return kind(content, content.length);
    }

    private static String kind(byte[] content, int piece) {
        ContentKind kind = new ContentKind(
                KINDS,
                Set.of(
                        "application/pdf",
                        "image/png",
                        "image/jpeg",
                        "image/tiff",
                        "text/plain",
                        ODT,
                        OfficeParts.TEXT,
                        OfficeParts.TABLE));
        // The first piece is never shorter than what tells a kind.
        int first = Math.min(content.length, Math.max(piece, 64));
        kind.take(Arrays.copyOf(content, first));
        for (int from = first; from < content.length; from += piece) {
            kind.take(Arrays.copyOfRange(content, from, Math.min(content.length, from + piece)));
        }
        return kind.whole();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int index = 0; index < values.length; index++) {
            bytes[index] = (byte) values[index];
        }
        return bytes;
    }
}
