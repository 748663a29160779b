package org.familysupport.registry.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;

/**
 * Cuts a stream of bytes into rows, wherever its pieces are cut; keeps no more than the row that is not whole yet.
 *
 * <p>A row ends with its line; in a table not within quotation marks, which are some only around a whole cell (RFC 4180): one in the
 * middle of a cell is a letter like others and opens nothing. Empty lines are no rows.
 */
final class RowSplitter {
    private static final int LONGEST = 200_000;

    /** The last byte of the mark of byte order with which some tables begin. */
    private static final byte BOM_END = (byte) 0xBF;

    /** What stands for a row that is no UTF-8: no reader takes it, so it is refused like any other that cannot be read. */
    private static final String UNREADABLE = "\u0001";

    private final boolean quoted;
    private final ByteArrayOutputStream row = new ByteArrayOutputStream();
    private boolean inside;
    private boolean opens = true;
    private long position;

    /** @param from which byte of the content comes first */
    RowSplitter(RowFormat format, long from) {
        this.quoted = format == RowFormat.CSV;
        this.position = from;
    }

    /**
     * A whole row.
     *
     * @param end the first byte after it
     */
    record Row(String text, long end) {}

    /**
     * The rows that end in this piece.
     *
     * @throws Refused 413 when a row is longer than any can be
     */
    List<Row> take(byte[] piece) {
        List<Row> rows = new ArrayList<>();
        int begin = 0;
        for (int index = 0; index < piece.length; index++) {
            meet(piece[index]);
            if (piece[index] == '\n' && !inside) {
                row.write(piece, begin, index - begin);
                position += index + 1 - begin;
                begin = index + 1;
                end(rows);
            }
        }
        row.write(piece, begin, piece.length - begin);
        position += piece.length - begin;
        if (row.size() > LONGEST) {
            throw new Refused(GeneralProblem.TOO_LARGE).with("maximumBytes", LONGEST);
        }
        return rows;
    }

    /** Opens and closes quotation marks; one that follows a closing one is a mark within the cell. */
    private void meet(byte next) {
        if (next == '"' && quoted) {
            inside = inside ? false : opens;
            opens = true;
        } else {
            opens = next == ',' || next == ';' || next == '\n' || next == BOM_END;
        }
    }

    /** The last row, where no line end follows it. */
    List<Row> rest() {
        List<Row> rows = new ArrayList<>();
        end(rows);
        return rows;
    }

    private void end(List<Row> rows) {
        String text = text(row.toByteArray());
        row.reset();
        if (!text.isBlank()) {
            rows.add(new Row(text, position));
        }
    }

    /** PostgreSQL keeps no NUL, and no text of ours has one. */
    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf(0) < 0 ? text : UNREADABLE;
        } catch (CharacterCodingException otherEncoding) {
            return UNREADABLE;
        }
    }
}
