package org.familysupport.registry.exchange.web;

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
import java.util.List;
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

/** Reads a batch that comes as rows, as strictly as one that comes as a JSON object, and with the same pointers. */
@Provider
@Consumes({RowMedia.NDJSON, RowMedia.CSV})
public class FamilyRowsReader implements ServerMessageBodyReader<FamilyBatchRequest> {
    private static final int MOST_VIOLATIONS = 100;

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
    @SuppressWarnings("NullAway")
    private FamilyBatchRequest read(MediaType mediaType, InputStream body) throws IOException {
        String text = text(size.read(uri.getPath(), body));
        return new FamilyBatchRequest(atomic(), RowMedia.isTable(mediaType) ? table(text) : lines(text));
    }

    private @Nullable Boolean atomic() {
        String asked = uri.getQueryParameters().getFirst("atomic");
        return asked == null ? null : Boolean.valueOf(asked);
    }

    private List<FamilyBatchRequest.Row> lines(String text) {
        return all(text.lines()
                .filter(line -> !line.isBlank())
                .<Supplier<Object>>map(
                        line -> () -> reader.read(line.getBytes(StandardCharsets.UTF_8), FamilyBatchRequest.Row.class))
                .toList());
    }

    private List<FamilyBatchRequest.Row> table(String text) {
        List<String[]> rows = Table.beginning(text).rows(text);
        if (rows.isEmpty()) {
            return List.of();
        }
        Columns columns = Columns.of(rows.getFirst(), reader);
        return all(rows.stream()
                .skip(1)
                .<Supplier<Object>>map(row -> () -> reader.read(columns.tree(row), FamilyBatchRequest.Row.class))
                .toList());
    }

    /** All that cannot be read is told, not only the first. */
    private static List<FamilyBatchRequest.Row> all(List<Supplier<Object>> rows) {
        List<FamilyBatchRequest.Row> read = new ArrayList<>();
        List<Violation> wrong = new ArrayList<>();
        for (int index = 0; index < rows.size() && wrong.size() < MOST_VIOLATIONS; index++) {
            String place = "/items/" + index;
            try {
                read.add((FamilyBatchRequest.Row) rows.get(index).get());
            } catch (Refused refused) {
                refused.violations().forEach(it -> wrong.add(new Violation(place + it.pointer(), it.rule())));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refused(GeneralProblem.MALFORMED_REQUEST, wrong);
        }
        return read;
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
