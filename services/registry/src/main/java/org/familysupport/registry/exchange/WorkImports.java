package org.familysupport.registry.exchange;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.familysupport.kernel.actor.CallKeys;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.transactions.FreshContext;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.registry.families.FamilyDraft;
import org.familysupport.registry.families.FamilyOutcome;
import org.familysupport.registry.families.FamilyProblem;
import org.familysupport.security.caller.Caller;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works files off, some rows in each transaction: what they enter, their facts, the audit and what is told of each row commit
 * together. So after a crash the next round goes on with the first row that is not worked off, and none is entered twice.
 *
 * <p>An import is held while a chunk of it is worked off; other instances pass over it and take another. Where the database
 * refuses a chunk (a number taken in the same moment), its rows are worked off one by one, so that one wrong row costs no other.
 */
@ApplicationScoped
public class WorkImports {
    private static final Logger LOG = Logger.getLogger(WorkImports.class);

    private final Transactions transactions;
    private final FileImports files;
    private final EnterRows rows;
    private final RowReader reader;
    private final ImportSettings settings;
    private final InstantSource clock;
    private final Vertx vertx;

    WorkImports(
            Transactions transactions,
            FileImports files,
            EnterRows rows,
            RowReader reader,
            ImportSettings settings,
            InstantSource clock,
            Vertx vertx) {
        this.transactions = transactions;
        this.files = files;
        this.rows = rows;
        this.reader = reader;
        this.settings = settings;
        this.clock = clock;
        this.vertx = vertx;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        AtomicInteger careful = new AtomicInteger();
        return Uni.createFrom()
                .deferred(() -> chunk(careful))
                .repeat()
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("imports wait: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tidy() {
        return fresh(() -> files.drop(clock.instant().minus(settings.unfinished()), clock.instant()))
                .chain(() -> fresh(() -> files.prune(clock.instant().minus(settings.results()))))
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }

    /** Works off some rows; answers whether there may be more. Rows of a chunk that was refused come one by one. */
    private Uni<Boolean> chunk(AtomicInteger careful) {
        int most = careful.get() > 0 ? 1 : settings.chunk();
        careful.updateAndGet(left -> Math.max(0, left - 1));
        AtomicReference<@Nullable Chunk> tried = new AtomicReference<>();
        return fresh(() -> next(most, tried))
                .onFailure(Undone.class)
                .recoverWithUni(rehearsed ->
                        fresh(() -> tell(Objects.requireNonNull(tried.get()), ((Undone) rehearsed).outcomes())))
                .onFailure(failure -> tried.get() != null && !isAway(failure))
                .recoverWithUni(failure -> {
                    Chunk chunk = Objects.requireNonNull(tried.get());
                    if (chunk.rows().size() == 1) {
                        return fresh(() -> tell(chunk, List.of(FamilyOutcome.refused(refusal(failure)))));
                    }
                    careful.set(chunk.rows().size());
                    return Uni.createFrom().item(true);
                });
    }

    private Uni<Boolean> next(int most, AtomicReference<@Nullable Chunk> tried) {
        return files.next()
                .chain(file -> file == null
                        ? Uni.createFrom().item(false)
                        : files.waiting(file, most)
                                .invoke(rows -> tried.set(new Chunk(file.id(), rows)))
                                .chain(rows -> enter(file, rows)));
    }

    private Uni<Boolean> enter(FileImport file, List<FileImports.WaitingRow> waiting) {
        Caller sender = file.sender();
        ContextLocals.put(CallKeys.ACTOR, sender.actor());
        ContextLocals.put(CallKeys.TRACE, file.uuid().toString());
        List<RowReader.ReadRow> read = read(file, waiting);
        List<FamilyRow> clean = new ArrayList<>();
        for (int index = 0; index < read.size(); index++) {
            FamilyDraft family = read.get(index).family();
            if (family != null) {
                clean.add(new FamilyRow(waiting.get(index).number(), family));
            }
        }
        return (file.validateOnly() ? rows.rehearse(clean, Map.of(), sender) : rows.enter(clean, Map.of(), sender))
                .map(entered -> merge(read, entered.outcomes()))
                .chain(outcomes -> {
                    if (file.validateOnly()) {
                        throw new Undone(outcomes);
                    }
                    return tell(file, waiting, outcomes);
                });
    }

    private List<RowReader.ReadRow> read(FileImport file, List<FileImports.WaitingRow> waiting) {
        return reader.read(
                file.format(),
                file.columns(),
                waiting.stream().map(FileImports.WaitingRow::content).toList(),
                file.rowsFor());
    }

    private static List<FamilyOutcome> merge(List<RowReader.ReadRow> read, List<FamilyOutcome> entered) {
        List<FamilyOutcome> remaining = new ArrayList<>(entered);
        return read.stream()
                .map(row -> row.refusal() == null ? remaining.removeFirst() : FamilyOutcome.refused(row.refusal()))
                .toList();
    }

    /**
     * What came of rows that left nothing behind, in a transaction of its own; nothing where it was cancelled meanwhile, or
     * another instance was faster with these rows.
     */
    private Uni<Boolean> tell(Chunk chunk, List<FamilyOutcome> outcomes) {
        return files.held(chunk.file())
                .chain(file -> file.state() == ImportState.WORKING && chunk.comesNextIn(file)
                        ? tell(file, chunk.rows(), outcomes)
                        : Uni.createFrom().item(true));
    }

    private Uni<Boolean> tell(FileImport file, List<FileImports.WaitingRow> waiting, List<FamilyOutcome> outcomes) {
        List<ImportResult> results = new ArrayList<>();
        for (int index = 0; index < waiting.size(); index++) {
            results.add(result(waiting.get(index).number(), outcomes.get(index), file.validateOnly()));
        }
        return files.tell(file.id(), results)
                .invoke(() -> {
                    if (file.workedRows() + results.size() >= file.receivedRows()) {
                        file.done(file.sender().actor(), clock.instant());
                    }
                })
                .replaceWith(true);
    }

    private static ImportResult result(int number, FamilyOutcome outcome, boolean rehearsal) {
        if (outcome.refusal() != null) {
            return new ImportResult(
                    number, outcome.refusal().type().status(), null, null, ToldRefusal.of(outcome.refusal()));
        }
        boolean kept = !rehearsal || !outcome.isNew();
        return new ImportResult(
                number,
                outcome.isNew() ? 201 : 200,
                kept ? Objects.requireNonNull(outcome.id()).value() : null,
                kept ? outcome.version() : null,
                null);
    }

    private static Refused refusal(Throwable failure) {
        if (failure instanceof Refused refused) {
            return refused;
        }
        if (FamilyProblem.isElsewhere(failure)) {
            return new Refused(FamilyProblem.CHILD_HAS_A_HOME);
        }
        return new Refused(
                Constraint.anyBroken(failure) ? GeneralProblem.ALREADY_EXISTS : GeneralProblem.INTERNAL_ERROR);
    }

    /** A database that is away says nothing about a row. */
    private static boolean isAway(Throwable failure) {
        return failure instanceof Refused refused && refused.type() == GeneralProblem.UNAVAILABLE;
    }

    /** Rows that are worked off together. */
    private record Chunk(ImportId file, List<FileImports.WaitingRow> rows) {
        boolean comesNextIn(FileImport file) {
            return !rows.isEmpty() && rows.getFirst().number() == file.workedRows() + 1;
        }
    }

    private <T> Uni<T> fresh(Supplier<Uni<T>> work) {
        return FreshContext.run(vertx, () -> transactions.run(work));
    }
}
