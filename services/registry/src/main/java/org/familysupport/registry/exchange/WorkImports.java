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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.kernel.actor.CallKeys;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.transactions.FreshContext;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.registry.families.FamilyOutcome;
import org.familysupport.registry.families.RegisterFamilies;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.KnownOrganisations;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works files off, some rows in each transaction: what they enter, their facts, the audit and what is told of each row commit
 * together. So after a crash the next round goes on with the first row that is not worked off, and none is entered twice.
 *
 * <p>Imports take turns, a chunk each. One is held while a chunk of it is worked off; other instances pass over it and take
 * another. Where the database refuses a chunk (a number taken in the same moment), its rows are worked off one by one, so that one
 * wrong row costs no other. An import whose work itself fails waits, and the others go on.
 *
 * <p>A rehearsal undoes each chunk. So that a row meets what earlier rows of its file would have entered, those of them that share a
 * trace with it are entered and undone once more together with it.
 */
@ApplicationScoped
public class WorkImports {
    private static final Logger LOG = Logger.getLogger(WorkImports.class);

    /** How many earlier rows of a rehearsal are entered once more with a chunk. */
    private static final int MOST_MET = 200;

    private static final String CLOSED = "closed";

    private final Transactions transactions;
    private final FileImports files;
    private final EnterRows rows;
    private final KnownOrganisations organisations;
    private final RowReader reader;
    private final ImportSettings settings;
    private final InstantSource clock;
    private final Vertx vertx;

    WorkImports(
            Transactions transactions,
            FileImports files,
            EnterRows rows,
            KnownOrganisations organisations,
            RowReader reader,
            ImportSettings settings,
            InstantSource clock,
            Vertx vertx) {
        this.transactions = transactions;
        this.files = files;
        this.rows = rows;
        this.organisations = organisations;
        this.reader = reader;
        this.settings = settings;
        this.clock = clock;
        this.vertx = vertx;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        Map<ImportId, Integer> careful = new ConcurrentHashMap<>();
        return quietly(again(() -> chunk(careful)));
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tidy() {
        return quietly(fresh(() -> files.drop(clock.instant().minus(settings.unfinished()), clock.instant()))
                .chain(() -> again(() -> fresh(() -> files.prune(clock.instant().minus(settings.results())))
                        .map(gone -> gone > 0))));
    }

    /** What is known of a turn while it is under way, also when it fails. */
    private static final class Turn {
        private volatile @Nullable ImportId file;
        private volatile @Nullable Chunk chunk;

        boolean hasFile() {
            return file != null;
        }

        boolean hasRows() {
            return chunk != null && chunk().size() > 0;
        }

        ImportId file() {
            return Objects.requireNonNull(file);
        }

        Chunk chunk() {
            return Objects.requireNonNull(chunk);
        }
    }

    /**
     * Works off some rows; answers whether there may be more.
     *
     * @param careful how many rows of an import still come one by one, because their chunk was refused
     */
    private Uni<Boolean> chunk(Map<ImportId, Integer> careful) {
        Turn turn = new Turn();
        return fresh(() -> next(careful, turn))
                .onFailure(Undone.class)
                .recoverWithUni(rehearsed -> fresh(() -> tellAlone(turn.chunk(), ((Undone) rehearsed).outcomes())))
                .onFailure(failure -> turn.hasRows() && !isAway(failure))
                .recoverWithUni(failure -> refused(turn.chunk(), failure, careful))
                .onFailure(failure -> turn.hasFile())
                .recoverWithUni(failure -> postpone(turn.file(), failure));
    }

    private Uni<Boolean> next(Map<ImportId, Integer> careful, Turn turn) {
        return files.next(clock.instant()).chain(file -> {
            if (file == null) {
                return Uni.createFrom().item(false);
            }
            turn.file = file.id();
            int left = careful.getOrDefault(file.id(), 0);
            careful.put(file.id(), Math.max(0, left - 1));
            return files.waiting(file, left > 0 ? 1 : settings.chunk())
                    .map(waiting -> new Chunk(file.id(), waiting, read(file, waiting)))
                    .invoke(chunk -> turn.chunk = chunk)
                    .chain(chunk -> work(file, chunk));
        });
    }

    /** Rows of a chunk that was refused come one by one; of a single one the refusal is told. */
    private Uni<Boolean> refused(Chunk chunk, Throwable failure, Map<ImportId, Integer> careful) {
        if (chunk.size() == 1) {
            return fresh(() -> tellAlone(chunk, List.of(FamilyOutcome.refused(refusal(failure)))));
        }
        careful.put(chunk.file(), chunk.size());
        return Uni.createFrom().item(true);
    }

    /** What failed says nothing of a row: the import waits, the longer the more often, and the next one goes on. */
    private Uni<Boolean> postpone(ImportId file, Throwable failure) {
        LOG.warnf("import %s waits: %s", file.value(), failure.getClass().getSimpleName());
        return fresh(() -> files.postpone(file, clock.instant())).replaceWith(true);
    }

    private Uni<Boolean> work(FileImport file, Chunk chunk) {
        if (chunk.size() == 0 && file.workedRows() < file.receivedRows()) {
            throw new IllegalStateException("rows are missing");
        }
        Caller sender = as(file);
        return organisations
                .statusOf(sender.organisation())
                .chain(status -> status.equals(CLOSED)
                        ? tell(file, chunk, chunk.all(FamilyOutcome.refused(new Refused(GeneralProblem.FORBIDDEN))))
                        : enter(file, chunk, sender));
    }

    private Uni<Boolean> enter(FileImport file, Chunk chunk, Caller sender) {
        List<FamilyRow> families = chunk.families();
        return met(file, chunk).chain(met -> {
            List<FamilyRow> together = new ArrayList<>(met);
            together.addAll(families);
            return (file.validateOnly()
                            ? rows.rehearse(together, Map.of(), sender)
                            : rows.enter(together, Map.of(), sender))
                    .map(EnterRows.Entered::outcomes)
                    .map(outcomes -> file.validateOnly() ? withoutWhatGoes(outcomes) : outcomes)
                    .map(outcomes -> chunk.merge(outcomes.subList(met.size(), outcomes.size())))
                    .chain(outcomes -> {
                        if (file.validateOnly()) {
                            throw new Undone(outcomes);
                        }
                        return tell(file, chunk, outcomes);
                    });
        });
    }

    /** Of a family that a rehearsal enters and undoes no id is told, not even to a later row with its number. */
    private static List<FamilyOutcome> withoutWhatGoes(List<FamilyOutcome> outcomes) {
        Set<FamilyId> going = outcomes.stream()
                .filter(outcome -> outcome.isNew() && outcome.refusal() == null)
                .map(FamilyOutcome::orRefuse)
                .collect(Collectors.toSet());
        return outcomes.stream()
                .map(outcome -> going.contains(outcome.id())
                        ? new FamilyOutcome(null, 0, outcome.isNew(), outcome.refusal())
                        : outcome)
                .toList();
    }

    /** Earlier rows of a rehearsal that one of these may meet. */
    private Uni<List<FamilyRow>> met(FileImport file, Chunk chunk) {
        return file.validateOnly()
                ? files.met(file.id(), chunk.traces(), MOST_MET)
                        .map(met -> new Chunk(file.id(), met, read(file, met)).families())
                : Uni.createFrom().item(List.of());
    }

    private List<RowReader.ReadRow> read(FileImport file, List<FileImports.WaitingRow> waiting) {
        return reader.read(
                file.format(),
                file.columns(),
                waiting.stream().map(FileImports.WaitingRow::content).toList(),
                file.rowsFor());
    }

    /**
     * What came of rows that left nothing behind, in a transaction of its own; nothing where it was cancelled meanwhile, or
     * another instance was faster with these rows.
     */
    private Uni<Boolean> tellAlone(Chunk chunk, List<FamilyOutcome> outcomes) {
        return files.held(chunk.file()).chain(file -> {
            if (file.state() != ImportState.WORKING || !chunk.comesNextIn(file)) {
                return Uni.createFrom().item(true);
            }
            as(file);
            return tell(file, chunk, outcomes);
        });
    }

    private Uni<Boolean> tell(FileImport file, Chunk chunk, List<FamilyOutcome> outcomes) {
        List<ImportResult> results = chunk.results(outcomes);
        boolean last = file.workedRows() + results.size() >= file.receivedRows();
        return files.tell(file.id(), results, clock.instant())
                .chain(() -> rows.noteMet(outcomes, file.sender()))
                .chain(() -> file.validateOnly() ? remember(file, chunk, outcomes, last) : nothing())
                .invoke(() -> {
                    if (last) {
                        file.done(file.sender().actor(), clock.instant());
                    }
                })
                .replaceWith(true);
    }

    /** A rehearsal remembers its file up to its last row. */
    private Uni<Void> remember(FileImport file, Chunk chunk, List<FamilyOutcome> outcomes, boolean last) {
        return last ? files.forgetRehearsed(file.id()) : files.trace(file.id(), chunk.tracesOfNew(outcomes));
    }

    /** Whatever is done for a file is done by its sender. */
    private static Caller as(FileImport file) {
        Caller sender = file.sender();
        ContextLocals.put(CallKeys.ACTOR, sender.actor());
        ContextLocals.put(CallKeys.TRACE, file.uuid().toString());
        return sender;
    }

    private static Refused refusal(Throwable failure) {
        if (failure instanceof Refused refused) {
            return refused;
        }
        return Constraint.anyBroken(failure)
                ? RegisterFamilies.refusal(failure)
                : new Refused(GeneralProblem.INTERNAL_ERROR);
    }

    /** A database that is away says nothing about a row. */
    private static boolean isAway(Throwable failure) {
        return failure instanceof Refused refused && refused.type() == GeneralProblem.UNAVAILABLE;
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> again(Supplier<Uni<Boolean>> round) {
        return Uni.createFrom()
                .deferred(round::get)
                .repeat()
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Void> quietly(Uni<Void> work) {
        return work.onFailure()
                .invoke(failure ->
                        LOG.warnf("imports wait: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private <T> Uni<T> fresh(Supplier<Uni<T>> work) {
        return FreshContext.run(vertx, () -> transactions.run(work));
    }
}
