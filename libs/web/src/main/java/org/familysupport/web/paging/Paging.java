package org.familysupport.web.paging;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violation;
import org.jspecify.annotations.Nullable;

/** Reads {@code pageSize} and {@code cursor} of a request, and writes its page (http-api 20-22). */
@RequestScoped
public class Paging {
    static final String SIZE = "pageSize";
    static final String CURSOR = "cursor";

    private final UriInfo uri;
    private final CursorCodec cursors;

    Paging(UriInfo uri, CursorCodec cursors) {
        this.uri = uri;
        this.cursors = cursors;
    }

    /** What this request asks for; {@code reader} is who reads: cursors of one are nothing to another. */
    public PageRequest request(String reader) {
        String cursor = uri.getQueryParameters().getFirst(CURSOR);
        Cursor after = cursor == null ? null : cursors.decode(cursor, scope(reader));
        return new PageRequest(size(uri.getQueryParameters().getFirst(SIZE)), after);
    }

    /** The page on the wire, with the link to the next. */
    public <T, V> Response answer(Page<T> page, String reader, Function<T, V> view) {
        Cursor next = page.next();
        String cursor = next == null ? null : cursors.encode(next, scope(reader));
        Response.ResponseBuilder answer = Response.ok(
                        new Listing<>(page.items().stream().map(view).toList(), cursor))
                .header("Cache-Control", "private, no-store");
        if (cursor != null) {
            String link = uri.getRequestUriBuilder()
                    .replaceQueryParam(CURSOR, cursor)
                    .build()
                    .toString();
            answer.header("Link", "<" + link + ">; rel=\"next\"");
        }
        return answer.build();
    }

    private static int size(@Nullable String text) {
        if (text == null) {
            return PageRequest.DEFAULT_SIZE;
        }
        try {
            int size = Integer.parseInt(text);
            if (size >= 1) {
                return Math.min(size, PageRequest.MAX_SIZE);
            }
        } catch (NumberFormatException notANumber) {
            // refused below, like a number below 1
        }
        throw new Refused(
                GeneralProblem.MALFORMED_REQUEST, List.of(new Violation("query/" + SIZE, GeneralRule.OUT_OF_RANGE)));
    }

    /** A cursor belongs to a path, its filter and its reader. */
    private String scope(String reader) {
        TreeMap<String, Object> filter = new TreeMap<>(uri.getQueryParameters());
        filter.remove(CURSOR);
        filter.remove(SIZE);
        return uri.getPath() + '\n' + filter + '\n' + reader;
    }
}
