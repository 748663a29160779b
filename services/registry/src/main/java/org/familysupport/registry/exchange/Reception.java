package org.familysupport.registry.exchange;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.security.caller.Caller;

/** One sending of content, from its first byte here to its last; of it no more is in memory than is written together. */
public final class Reception {
    private static final int ROWS_TOGETHER = 1_000;
    private static final int CHARACTERS_TOGETHER = 500_000;

    private final ReceiveContent content;
    private final ImportId id;
    private final RowFormat format;
    private final ImportState state;
    private final RowSplitter splitter;
    private final List<String> pending = new ArrayList<>();
    private String columns;
    private int characters;
    private int rows;
    private long keptUpTo;
    private long end;
    private long bytes;

    Reception(ReceiveContent content, FileImport file) {
        this.content = content;
        this.id = file.id();
        this.format = file.format();
        this.state = file.state();
        this.splitter = new RowSplitter(file.format(), file.receivedBytes());
        this.columns = file.columns();
        this.rows = file.receivedRows();
        this.keptUpTo = file.receivedBytes();
        this.end = keptUpTo;
        this.bytes = keptUpTo;
    }

    public RowFormat format() {
        return format;
    }

    /** Whether content is waited for; what comes of a file that is whole already is a repeat, or is refused. */
    public boolean isWaitedFor() {
        return state == ImportState.RECEIVING;
    }

    /**
     * Takes the next bytes.
     *
     * @throws Refused 400 for columns that cannot be used, 413 for too many rows or bytes or a row that is too long, 409 when the content is
     *     also sent by another call
     */
    public Uni<Void> take(byte[] piece) {
        bytes += piece.length;
        if (bytes > content.mostBytes()) {
            throw new Refused(GeneralProblem.TOO_LARGE).with("maximumBytes", content.mostBytes());
        }
        add(splitter.take(piece));
        return pending.size() < ROWS_TOGETHER && characters < CHARACTERS_TOGETHER
                ? Uni.createFrom().voidItem()
                : keep();
    }

    /** The content has come to its end. */
    public Uni<Answered<FileImport>> end(Attempt attempt, Caller caller) {
        if (isWaitedFor()) {
            add(splitter.rest());
        }
        return keep().chain(() -> content.complete(attempt, id, caller));
    }

    private void add(List<RowSplitter.Row> found) {
        for (RowSplitter.Row row : found) {
            end = row.end();
            if (format == RowFormat.CSV && columns.isEmpty()) {
                content.mustKnow(row.text());
                columns = row.text();
            } else {
                pending.add(row.text());
                characters += row.text().length();
                rows++;
            }
        }
        if (rows > content.mostRows()) {
            throw new Refused(GeneralProblem.TOO_LARGE).with("maximumRows", content.mostRows());
        }
    }

    private Uni<Void> keep() {
        if (pending.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<String> together = List.copyOf(pending);
        long from = keptUpTo;
        pending.clear();
        characters = 0;
        keptUpTo = end;
        return content.keep(id, from, keptUpTo, columns, together);
    }
}
