package org.familysupport.registry.exchange.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violation;
import org.familysupport.registry.exchange.RowFormat;
import org.familysupport.registry.exchange.RowReader;
import org.familysupport.web.json.StrictReader;
import org.familysupport.web.problem.BrokenRules;

/** Reads and checks rows of files as those of batches are read and checked; a row that cannot be read costs no other. */
@ApplicationScoped
class FileRowReader implements RowReader {
    private final StrictReader reader;
    private final Validator validator;
    private final BrokenRules broken;

    FileRowReader(StrictReader reader, Validator validator, BrokenRules broken) {
        this.reader = reader;
        this.validator = validator;
        this.broken = broken;
    }

    @Override
    public List<ReadRow> read(RowFormat format, String columns, List<String> rows, UUID rowsFor) {
        Function<String, FamilyBatchRequest.Row> form = form(format, columns);
        return rows.stream().map(row -> one(row, form, rowsFor)).toList();
    }

    @Override
    public void mustKnow(String columns) {
        columns(Table.beginning(columns), columns);
    }

    private Function<String, FamilyBatchRequest.Row> form(RowFormat format, String columns) {
        if (format == RowFormat.NDJSON) {
            return row -> (FamilyBatchRequest.Row)
                    reader.read(row.getBytes(StandardCharsets.UTF_8), FamilyBatchRequest.Row.class);
        }
        Table table = Table.beginning(columns);
        Columns known = columns(table, columns);
        return row ->
                (FamilyBatchRequest.Row) reader.read(known.tree(single(table, row)), FamilyBatchRequest.Row.class);
    }

    private Columns columns(Table table, String heading) {
        return Columns.of(single(table, heading), reader);
    }

    private static String[] single(Table table, String row) {
        List<String[]> rows = table.rows(row);
        if (rows.size() != 1) {
            throw new Refused(GeneralProblem.MALFORMED_REQUEST, List.of(new Violation("", GeneralRule.FORMAT)));
        }
        return rows.getFirst();
    }

    private ReadRow one(String text, Function<String, FamilyBatchRequest.Row> form, UUID rowsFor) {
        try {
            FamilyBatchRequest.Row row = form.apply(text);
            Set<ConstraintViolation<FamilyBatchRequest.Row>> found = validator.validate(row);
            return found.isEmpty()
                    ? new ReadRow(row.family().toDraft(Objects.requireNonNullElse(row.organisation(), rowsFor)), null)
                    : new ReadRow(null, broken.refusal(found));
        } catch (Refused refused) {
            return new ReadRow(null, refused);
        }
    }
}
