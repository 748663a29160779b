package org.familysupport.referral.transfers.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.familysupport.web.batch.EachRow;
import org.familysupport.web.json.StrictReader;
import org.familysupport.web.json.WholeBodyReader;
import org.familysupport.web.manners.BodySize;

/** Reads a batch strictly, each row for itself: one that cannot be read costs no other. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class TransferRowsReader extends WholeBodyReader<TransferBatchRequest> {
    private static final String ITEMS = "items";

    @SuppressWarnings("NullAway")
    private static final TransferRequest EMPTY = new TransferRequest(null, null, null, null, null);

    private final StrictReader reader;

    TransferRowsReader(StrictReader reader, BodySize size, UriInfo uri) {
        super(size, uri);
        this.reader = reader;
    }

    @Override
    protected boolean makes(Class<?> type) {
        return type == TransferBatchRequest.class;
    }

    /** The object without its rows, then each row; what is missing is found by the checks of the body. */
    @Override
    protected TransferBatchRequest read(byte[] body, Type type, MediaType mediaType) {
        JsonNode tree = reader.tree(body);
        JsonNode rows = tree.path(ITEMS);
        if (!rows.isArray()) {
            Frame frame = (Frame) reader.read(tree, Frame.class);
            return new TransferBatchRequest(frame.items(), Map.of());
        }
        ((ObjectNode) tree).putArray(ITEMS);
        reader.read(tree, Frame.class);
        EachRow<TransferRequest> each = EachRow.of(EachRow.in(rows, TransferRequest.class, reader), EMPTY);
        return new TransferBatchRequest(each.rows(), each.unreadable());
    }

    /** What is read of a batch, and nothing else. */
    private record Frame(List<TransferRequest> items) {}
}
