package org.familysupport.registry.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.familysupport.registry.families.FamilyDraft;
import org.familysupport.registry.families.FamilyOutcome;

/** Rows of a file that are worked off together, and what they say. */
final class Chunk {
    private final ImportId file;
    private final List<FileImports.WaitingRow> rows;
    private final List<RowReader.ReadRow> read;

    Chunk(ImportId file, List<FileImports.WaitingRow> rows, List<RowReader.ReadRow> read) {
        this.file = file;
        this.rows = List.copyOf(rows);
        this.read = List.copyOf(read);
    }

    ImportId file() {
        return file;
    }

    int size() {
        return rows.size();
    }

    boolean comesNextIn(FileImport other) {
        return !rows.isEmpty() && rows.getFirst().number() == other.workedRows() + 1;
    }

    /** The rows that could be read. */
    List<FamilyRow> families() {
        List<FamilyRow> families = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            FamilyDraft family = read.get(index).family();
            if (family != null) {
                families.add(new FamilyRow(rows.get(index).number(), family));
            }
        }
        return families;
    }

    /** Those that could not be read among what came of those that could. */
    List<FamilyOutcome> merge(List<FamilyOutcome> entered) {
        List<FamilyOutcome> remaining = new ArrayList<>(entered);
        return read.stream()
                .map(row -> row.refusal() == null ? remaining.removeFirst() : FamilyOutcome.refused(row.refusal()))
                .toList();
    }

    /** The same outcome for each. */
    List<FamilyOutcome> all(FamilyOutcome outcome) {
        return rows.stream().map(row -> outcome).toList();
    }

    List<ImportResult> results(List<FamilyOutcome> outcomes) {
        List<ImportResult> results = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            results.add(ImportResult.of(rows.get(index).number(), outcomes.get(index)));
        }
        return results;
    }

    /** By what other rows meet these. */
    Set<Long> traces() {
        Set<Long> traces = new HashSet<>();
        families().forEach(row -> traces.addAll(RowTraces.of(row.family())));
        return traces;
    }

    /** By what later rows meet those that would have been entered. */
    List<FileImports.RowTrace> tracesOfNew(List<FamilyOutcome> outcomes) {
        Set<Integer> entered = new HashSet<>();
        for (int index = 0; index < rows.size(); index++) {
            FamilyOutcome outcome = outcomes.get(index);
            if (outcome.refusal() == null && outcome.isNew()) {
                entered.add(rows.get(index).number());
            }
        }
        return families().stream()
                .filter(row -> entered.contains(row.number()))
                .flatMap(Chunk::traces)
                .toList();
    }

    private static Stream<FileImports.RowTrace> traces(FamilyRow row) {
        return RowTraces.of(row.family()).stream().map(trace -> new FileImports.RowTrace(row.number(), trace));
    }
}
