package org.familysupport.referral.transfers.web;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.web.json.StrictReader;
import org.familysupport.web.manners.BodySize;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Reads a batch strictly, each row for itself: one that cannot be read costs no other. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class TransferRowsReader implements ServerMessageBodyReader<TransferBatchRequest> {
    private static final String ITEMS = "items";

    private final StrictReader reader;
    private final BodySize size;
    private final UriInfo uri;

    TransferRowsReader(StrictReader reader, BodySize size, UriInfo uri) {
        this.reader = reader;
        this.size = size;
        this.uri = uri;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo lazyMethod, MediaType mediaType) {
        return type == TransferBatchRequest.class;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == TransferBatchRequest.class;
    }

    @Override
    public TransferBatchRequest readFrom(
            Class<TransferBatchRequest> type, Type genericType, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        return read(context.getInputStream());
    }

    @Override
    public TransferBatchRequest readFrom(
            Class<TransferBatchRequest> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> httpHeaders,
            InputStream entityStream)
            throws IOException {
        return read(entityStream);
    }

    /** The object without its rows, then each row; what is missing is found by the checks of the body. */
    private TransferBatchRequest read(InputStream body) throws IOException {
        JsonNode tree = reader.tree(size.read(uri.getPath(), body));
        JsonNode rows = tree.path(ITEMS);
        if (!rows.isArray()) {
            Frame frame = (Frame) reader.read(tree, Frame.class);
            return new TransferBatchRequest(frame.items(), Map.of());
        }
        ((ObjectNode) tree).putArray(ITEMS);
        reader.read(tree, Frame.class);
        return each(rows);
    }

    /** What is read of a batch, and nothing else. */
    private record Frame(List<TransferRequest> items) {}

    @SuppressWarnings("NullAway")
    private TransferBatchRequest each(JsonNode rows) {
        List<TransferRequest> read = new ArrayList<>();
        Map<Integer, Refused> unreadable = new HashMap<>();
        for (JsonNode row : rows) {
            try {
                read.add(row.isNull() ? null : (TransferRequest) reader.read(row, TransferRequest.class));
            } catch (Refused refused) {
                unreadable.put(read.size(), refused);
                read.add(new TransferRequest(null, null, null, null, null));
            }
        }
        return new TransferBatchRequest(read, unreadable);
    }
}
