package org.familysupport.registry.exchange.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.List;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violation;

/** Reads a table by RFC 4180; the heading shows whether cells are parted by commas or, as spreadsheets here do, by semicolons. */
final class Table {
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();
    private static final String MARK = "\uFEFF";

    private final ObjectReader reader;

    private Table(char between) {
        this.reader =
                MAPPER.readerFor(String[].class).with(CsvSchema.emptySchema().withColumnSeparator(between));
    }

    /** The table that begins so. */
    static Table beginning(String text) {
        String heading = text.lines().findFirst().orElse("");
        return new Table(heading.contains(";") && !heading.contains(",") ? ';' : ',');
    }

    /**
     * The rows, the heading among them.
     *
     * @throws Refused 400 when it is no table
     */
    List<String[]> rows(String text) {
        String bare = text.startsWith(MARK) ? text.substring(1) : text;
        try (MappingIterator<String[]> rows = reader.readValues(bare)) {
            return rows.readAll();
        } catch (JsonProcessingException unreadable) {
            throw new Refused(GeneralProblem.MALFORMED_REQUEST, List.of(new Violation("", GeneralRule.FORMAT)));
        } catch (IOException impossible) {
            throw new IllegalStateException("a text can be read", impossible);
        }
    }
}
