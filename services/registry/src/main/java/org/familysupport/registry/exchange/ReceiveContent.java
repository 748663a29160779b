package org.familysupport.registry.exchange;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.FamilyWorkers;

/**
 * Keeps the content of a file while it comes, some rows in each transaction. What is kept when the connection is lost stays,
 * and the content is gone on with from there.
 */
@ApplicationScoped
public class ReceiveContent {
    private final Transactions transactions;
    private final Once once;
    private final FileImports files;
    private final ReadImports read;
    private final RowReader reader;
    private final ImportSettings settings;
    private final Audit audit;
    private final InstantSource clock;

    ReceiveContent(
            Transactions transactions,
            Once once,
            FileImports files,
            ReadImports read,
            RowReader reader,
            ImportSettings settings,
            Audit audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.once = once;
        this.files = files;
        this.read = read;
        this.reader = reader;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes ready for content that begins at this byte.
     *
     * @throws Refused 404 for all but its organisation and the systems of bodies above, 403 for who does not work with families, 409 with
     *     {@code receivedBytes} when another part of the content is waited for
     */
    public Uni<Reception> open(ImportId id, long from, Caller caller) {
        return transactions.run(() -> files.require(id, caller)
                .invoke(() -> FamilyWorkers.only(caller).orRefuse())
                .map(file -> {
                    if (file.state() == ImportState.RECEIVING && file.receivedBytes() != from) {
                        throw elsewhere(file.receivedBytes());
                    }
                    return new Reception(this, file);
                }));
    }

    /** Keeps rows with a transaction of their own. */
    Uni<Void> keep(ImportId id, long from, long upTo, String columns, List<String> rows) {
        return transactions.run(() -> files.keep(id, from, upTo, columns, rows, clock.instant())
                .invoke(kept -> {
                    if (kept != rows.size()) {
                        throw new Refused(ExchangeProblem.CONTENT_ELSEWHERE);
                    }
                })
                .replaceWithVoid());
    }

    /** All is here: from now on it is worked off. */
    Uni<Answered<FileImport>> complete(Attempt attempt, ImportId id, Caller caller) {
        return once.answer(
                attempt,
                () -> files.held(id, caller)
                        .invoke(() -> FamilyWorkers.only(caller).orRefuse())
                        .invoke(file -> file.received(caller, clock.instant()))
                        .invoke(() -> audit.note(caller, "imports.receive", id.value()))
                        .map(file -> new Answered<>(file, new Answer(202, id.value(), file.version() + 1))),
                again -> read.one(id, caller));
    }

    void mustKnow(String columns) {
        reader.mustKnow(columns);
    }

    int mostRows() {
        return settings.rows();
    }

    long mostBytes() {
        return settings.bytes();
    }

    private static Refused elsewhere(long receivedBytes) {
        return new Refused(ExchangeProblem.CONTENT_ELSEWHERE).with("receivedBytes", receivedBytes);
    }
}
