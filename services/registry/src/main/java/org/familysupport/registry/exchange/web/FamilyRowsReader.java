package org.familysupport.registry.exchange.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violation;
import org.familysupport.web.batch.EachRow;
import org.familysupport.web.json.StrictReader;
import org.familysupport.web.json.WholeBodyReader;
import org.familysupport.web.manners.BodySize;
import org.jspecify.annotations.Nullable;

/**
 * Reads a batch, a JSON object or rows, strictly and with the same pointers. Where rows stand for themselves ({@code atomic} is false) one
 * that cannot be read costs no other; else it costs the batch.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, RowMedia.NDJSON, RowMedia.CSV})
public class FamilyRowsReader extends WholeBodyReader<FamilyBatchRequest> {
    private static final int MOST_VIOLATIONS = 100;
    private static final String ITEMS = "items";
    private static final String ATOMIC = "atomic";

    @SuppressWarnings("NullAway")
    private static final FamilyBatchRequest.Row EMPTY = new FamilyBatchRequest.Row(null, null);

    private final StrictReader reader;
    private final UriInfo uri;

    FamilyRowsReader(StrictReader reader, BodySize size, UriInfo uri) {
        super(size, uri);
        this.reader = reader;
        this.uri = uri;
    }

    @Override
    protected boolean makes(Class<?> type) {
        return type == FamilyBatchRequest.class;
    }

    /** What is missing is found by the checks of the body, with all else that is wrong. */
    @Override
    protected FamilyBatchRequest read(byte[] body, Type type, MediaType mediaType) {
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(mediaType)) {
            return object(reader.tree(body));
        }
        String text = text(body);
        return batch(atomic(), RowMedia.isTable(mediaType) ? table(text) : lines(text));
    }

    /** The object without its rows, then each row; an absent one is found by the checks of the body. */
    private FamilyBatchRequest object(JsonNode tree) {
        JsonNode rows = tree.path(ITEMS);
        if (!rows.isArray()
                || !tree.path(ATOMIC).isBoolean()
                || tree.path(ATOMIC).asBoolean()) {
            Whole whole = (Whole) reader.read(tree, Whole.class);
            return new FamilyBatchRequest(whole.atomic(), whole.items());
        }
        ((ObjectNode) tree).putArray(ITEMS);
        Whole frame = (Whole) reader.read(tree, Whole.class);
        return batch(frame.atomic(), EachRow.in(rows, FamilyBatchRequest.Row.class, reader));
    }

    /** What is read of a batch, and nothing else. */
    private record Whole(Boolean atomic, List<FamilyBatchRequest.Row> items) {}

    private @Nullable Boolean atomic() {
        String asked = uri.getQueryParameters().getFirst("atomic");
        return asked == null ? null : Boolean.valueOf(asked);
    }

    private List<Supplier<FamilyBatchRequest.@Nullable Row>> lines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .<Supplier<FamilyBatchRequest.@Nullable Row>>map(
                        line -> () -> row(reader.tree(line.getBytes(StandardCharsets.UTF_8))))
                .toList();
    }

    private List<Supplier<FamilyBatchRequest.@Nullable Row>> table(String text) {
        List<String[]> rows = Table.beginning(text).rows(text);
        if (rows.isEmpty()) {
            return List.of();
        }
        Columns columns = Columns.of(rows.getFirst(), reader);
        return rows.stream()
                .skip(1)
                .<Supplier<FamilyBatchRequest.@Nullable Row>>map(row -> () -> row(columns.tree(row)))
                .toList();
    }

    private FamilyBatchRequest.Row row(JsonNode tree) {
        return (FamilyBatchRequest.Row) reader.read(tree, FamilyBatchRequest.Row.class);
    }

    /** All that cannot be read is told, not only the first; by the row it costs, or of all rows where it costs the batch. */
    @SuppressWarnings("NullAway")
    private static FamilyBatchRequest batch(
            @Nullable Boolean atomic, List<Supplier<FamilyBatchRequest.@Nullable Row>> rows) {
        EachRow<FamilyBatchRequest.Row> each = EachRow.of(rows, EMPTY);
        if (!each.unreadable().isEmpty() && !Boolean.FALSE.equals(atomic)) {
            throw new Refused(GeneralProblem.MALFORMED_REQUEST, violations(each.unreadable()));
        }
        return new FamilyBatchRequest(atomic, each.rows(), each.unreadable());
    }

    private static List<Violation> violations(Map<Integer, Refused> unreadable) {
        return unreadable.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(row -> row.getValue().violations().stream().map(it -> it.under("/items/" + row.getKey())))
                .limit(MOST_VIOLATIONS)
                .toList();
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            throw new Refused(
                    GeneralProblem.MALFORMED_REQUEST, List.of(new Violation("", GeneralRule.FORBIDDEN_CHARACTER)));
        }
    }
}
