package org.familysupport.referral.attachments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What an archive holds that may be an office document, by the names in its directory, as its pieces go by.
 *
 * <p>The documents of Office are archives like any other: what they are stands in the names of their parts, and the directory
 * with these stands at their end. So that no more than a piece is in memory, each is searched together with the end of the one before.
 */
final class OfficeParts {
    static final String TEXT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String TABLE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Of an entry of the directory: its signature, where the length of its name stands, and where the name. */
    private static final byte[] ENTRY = {'P', 'K', 1, 2};

    private static final int LENGTH_AT = 28;
    private static final int NAME_AT = 46;

    /** Longer names are of nothing that is looked for. */
    private static final int LONGEST = 100;

    private byte[] before = new byte[0];
    private boolean contents;
    private boolean text;
    private boolean table;
    private boolean macros;

    void take(byte[] piece) {
        byte[] both = Arrays.copyOf(before, before.length + piece.length);
        System.arraycopy(piece, 0, both, before.length, piece.length);
        for (int at = 0; at + NAME_AT <= both.length; at++) {
            if (isEntry(both, at)) {
                note(both, at);
            }
        }
        before = Arrays.copyOfRange(both, Math.max(0, both.length - NAME_AT - LONGEST), both.length);
    }

    /** The kind of document it is; that of a bare archive where it is none, or one that runs. */
    String kind(String archive) {
        if (!contents || macros || text == table) {
            return archive;
        }
        return text ? TEXT : TABLE;
    }

    private static boolean isEntry(byte[] bytes, int at) {
        return bytes[at] == ENTRY[0]
                && bytes[at + 1] == ENTRY[1]
                && bytes[at + 2] == ENTRY[2]
                && bytes[at + 3] == ENTRY[3];
    }

    private void note(byte[] bytes, int at) {
        int length = (bytes[at + LENGTH_AT] & 0xff) | (bytes[at + LENGTH_AT + 1] & 0xff) << 8;
        if (length > LONGEST || at + NAME_AT + length > bytes.length) {
            return;
        }
        String name = new String(bytes, at + NAME_AT, length, StandardCharsets.UTF_8);
        contents |= name.equals("[Content_Types].xml");
        text |= name.startsWith("word/");
        table |= name.startsWith("xl/");
        macros |= name.endsWith("vbaProject.bin");
    }
}
