package org.familysupport.reference;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.familysupport.kernel.code.Code;
import org.familysupport.reference.csv.CsvRow;
import org.familysupport.reference.csv.CsvTable;
import org.jspecify.annotations.Nullable;

/** Turns one table into codes and notes all that is wrong with it, instead of stopping at the first mistake. */
final class CodeListReader {
    private static final List<String> FIXED = List.of("code", "ru", "en", "from", "to", "source");

    private final String list;
    private final List<String> problems;
    private final Set<String> seen = new HashSet<>();

    CodeListReader(String list, List<String> problems) {
        this.list = list;
        this.problems = problems;
    }

    List<Code> read(CsvTable table) {
        if (table.columns().size() < FIXED.size()
                || !table.columns().subList(0, FIXED.size()).equals(FIXED)) {
            problems.add(list + ": the header must begin with " + String.join(",", FIXED));
            return List.of();
        }
        if (table.rows().isEmpty()) {
            problems.add(list + ": has no codes");
        }
        List<String> further =
                table.columns().subList(FIXED.size(), table.columns().size());
        List<Code> codes = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            code(row, further, table.columns().size()).ifPresent(codes::add);
        }
        return codes;
    }

    private Optional<Code> code(CsvRow row, List<String> further, int width) {
        int before = problems.size();
        demand(row.width() == width, row, "has " + row.width() + " cells instead of " + width);
        String code = row.text("code");
        demand(Code.isKebabCase(code), row, "the code is not in kebab-case");
        demand(seen.add(code), row, "the code stands twice");
        demand(!row.text("ru").isEmpty(), row, "the Russian label is missing");
        demand(!row.text("en").isEmpty(), row, "the English label is missing");
        demand(!row.text("source").isEmpty(), row, "the source is missing");
        LocalDate from = date(row, "from");
        LocalDate to = row.text("to").isEmpty() ? null : date(row, "to");
        demand(!row.text("from").isEmpty(), row, "the first day is missing");
        demand(from == null || to == null || !to.isBefore(from), row, "ends before it begins");
        if (problems.size() > before || from == null) {
            return Optional.empty();
        }
        return Optional.of(new Code(
                list, code, row.text("ru"), row.text("en"), from, to, row.text("source"), attributes(row, further)));
    }

    private static Map<String, String> attributes(CsvRow row, List<String> further) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String column : further) {
            row.given(column).ifPresent(text -> attributes.put(column, text));
        }
        return attributes;
    }

    private @Nullable LocalDate date(CsvRow row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            problems.add(at(row) + "'" + column + "' is not a date such as 2015-01-01");
            return null;
        }
    }

    private void demand(boolean holds, CsvRow row, String problem) {
        if (!holds) {
            problems.add(at(row) + problem);
        }
    }

    private String at(CsvRow row) {
        return list + ".csv:" + row.line() + ": ";
    }
}
