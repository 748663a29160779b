package org.familysupport.referral.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that look to a reader of bytes like what they are called, and hold nothing. */
final class InventedFiles {
    private InventedFiles() {}

    /** So many bytes, of which the first say that it is a PDF. */
    static byte[] pdf(int bytes) {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        byte[] beginning = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(beginning, 0, content, 0, beginning.length);
        return content;
    }

    static byte[] png() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    }

    /** What Windows runs. */
    static byte[] program() {
        byte[] content = new byte[600];
        content[0] = 'M';
        content[1] = 'Z';
        content[60] = (byte) 128;
        content[128] = 'P';
        content[129] = 'E';
        return content;
    }

    /** An archive with parts of these names; {@code name=words} is stored as it is, as the kind of an open document. */
    static byte[] archive(String... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : parts) {
                add(zip, part.split("=", 2));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String[] part) throws IOException {
        ZipEntry entry = new ZipEntry(part[0]);
        byte[] content = (part.length == 1 ? "<xml/>".repeat(200) : part[1]).getBytes(StandardCharsets.UTF_8);
        if (part.length == 2) {
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
