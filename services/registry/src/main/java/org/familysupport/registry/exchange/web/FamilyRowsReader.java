package org.familysupport.registry.exchange.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violation;
import org.familysupport.web.json.StrictReader;
import org.familysupport.web.manners.BodySize;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads a batch, a JSON object or rows, strictly and with the same pointers. Where rows stand for themselves ({@code atomic} is false) one
 * that cannot be read costs no other; else it costs the batch.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, RowMedia.NDJSON, RowMedia.CSV})
public class FamilyRowsReader implements ServerMessageBodyReader<FamilyBatchRequest> {
    private static final int MOST_VIOLATIONS = 100;
    private static final String ITEMS = "items";
    private static final String ATOMIC = "atomic";

    private final StrictReader reader;
    private final BodySize size;
    private final UriInfo uri;

    FamilyRowsReader(StrictReader reader, BodySize size, UriInfo uri) {
        this.reader = reader;
        this.size = size;
        this.uri = uri;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo lazyMethod, MediaType mediaType) {
        return type == FamilyBatchRequest.class;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == FamilyBatchRequest.class;
    }

    @Override
    public FamilyBatchRequest readFrom(
            Class<FamilyBatchRequest> type, Type genericType, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        return read(mediaType, context.getInputStream());
    }

    @Override
    public FamilyBatchRequest readFrom(
            Class<FamilyBatchRequest> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> httpHeaders,
            InputStream entityStream)
            throws IOException {
        return read(mediaType, entityStream);
    }

    /** What is missing is found by the checks of the body, with all else that is wrong. */
    private FamilyBatchRequest read(MediaType mediaType, InputStream body) throws IOException {
        byte[] bytes = size.read(uri.getPath(), body);
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(mediaType)) {
            return object(reader.tree(bytes));
        }
        String text = text(bytes);
        return batch(atomic(), RowMedia.isTable(mediaType) ? table(text) : lines(text));
    }

    /** The object without its rows, then each row; an absent one is found by the checks of the body. */
    @SuppressWarnings("NullAway")
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
        List<Supplier<@Nullable Object>> each = new ArrayList<>();
        rows.forEach(row -> each.add(() -> row.isNull() ? null : reader.read(row, FamilyBatchRequest.Row.class)));
        return batch(frame.atomic(), each);
    }

    /** What is read of a batch, and nothing else. */
    private record Whole(Boolean atomic, List<FamilyBatchRequest.Row> items) {}

    private @Nullable Boolean atomic() {
        String asked = uri.getQueryParameters().getFirst("atomic");
        return asked == null ? null : Boolean.valueOf(asked);
    }

    private List<Supplier<@Nullable Object>> lines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .<Supplier<@Nullable Object>>map(
                        line -> () -> reader.read(line.getBytes(StandardCharsets.UTF_8), FamilyBatchRequest.Row.class))
                .toList();
    }

    private List<Supplier<@Nullable Object>> table(String text) {
        List<String[]> rows = Table.beginning(text).rows(text);
        if (rows.isEmpty()) {
            return List.of();
        }
        Columns columns = Columns.of(rows.getFirst(), reader);
        return rows.stream()
                .skip(1)
                .<Supplier<@Nullable Object>>map(
                        row -> () -> reader.read(columns.tree(row), FamilyBatchRequest.Row.class))
                .toList();
    }

    /** All that cannot be read is told, not only the first; by the row it costs, or of all rows where it costs the batch. */
    @SuppressWarnings("NullAway")
    private static FamilyBatchRequest batch(@Nullable Boolean atomic, List<Supplier<@Nullable Object>> rows) {
        List<FamilyBatchRequest.Row> read = new ArrayList<>();
        Map<Integer, Refused> unreadable = new HashMap<>();
        for (int index = 0; index < rows.size(); index++) {
            try {
                read.add((FamilyBatchRequest.Row) rows.get(index).get());
            } catch (Refused refused) {
                unreadable.put(index, refused);
                read.add(new FamilyBatchRequest.Row(null, null));
            }
        }
        if (!unreadable.isEmpty() && !Boolean.FALSE.equals(atomic)) {
            throw new Refused(GeneralProblem.MALFORMED_REQUEST, violations(unreadable));
        }
        return new FamilyBatchRequest(atomic, read, unreadable);
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
