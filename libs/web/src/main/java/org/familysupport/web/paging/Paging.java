package org.familysupport.web.paging;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.TreeMap;
import java.util.function.Function;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.web.conditional.Replies;
import org.jspecify.annotations.Nullable;

/** Reads {@code pageSize} and {@code cursor} of a request, and writes its page (http-api 20-22). */
@RequestScoped
public class Paging {
    static final String CURSOR = "cursor";
    private static final String ANYBODY = "anybody";

    private final UriInfo uri;
    private final CursorCodec cursors;

    Paging(UriInfo uri, CursorCodec cursors) {
        this.uri = uri;
        this.cursors = cursors;
    }

    /** What this request asks for; {@code reader} is who reads: cursors of one are nothing to another. */
    public PageRequest request(String reader) {
        return request(reader, PageSize.NAME);
    }

    /** The same where a standard has another name for the size, such as FHIR's {@code _count}. */
    public PageRequest request(String reader, String size) {
        String cursor = uri.getQueryParameters().getFirst(CURSOR);
        Cursor after = cursor == null ? null : cursors.decode(cursor, scope(reader));
        return new PageRequest(PageSize.of(size, uri.getQueryParameters().getFirst(size)), after);
    }

    /** What a request without a login asks for: everybody's cursors are the same. */
    public PageRequest requestOfAnybody() {
        return request(ANYBODY);
    }

    /** The page on the wire, with the link to the next. */
    public <T, V> Response answer(Page<T> page, String reader, Function<T, V> view) {
        return answer(page, reader, "private, no-store", view);
    }

    /** The page of a list that is open to all and holds nobody's data: anybody may keep it for a moment. */
    public <T, V> Response answerToAnybody(Page<T> page, Function<T, V> view) {
        return answer(page, ANYBODY, Replies.PUBLIC, view);
    }

    private <T, V> Response answer(Page<T> page, String reader, String cacheControl, Function<T, V> view) {
        Cursor next = page.next();
        String cursor = next == null ? null : cursors.encode(next, scope(reader));
        Response.ResponseBuilder answer = Response.ok(
                        new Listing<>(page.items().stream().map(view).toList(), cursor))
                .header("Cache-Control", cacheControl);
        if (cursor != null) {
            answer.header("Link", "<" + link(cursor) + ">; rel=\"next\"");
        }
        return answer.build();
    }

    /** The address of the page behind this one; null for the last. */
    public @Nullable String next(Page<?> page, String reader) {
        Cursor next = page.next();
        return next == null ? null : link(cursors.encode(next, scope(reader)));
    }

    private String link(String cursor) {
        return uri.getRequestUriBuilder()
                .replaceQueryParam(CURSOR, cursor)
                .build()
                .toString();
    }

    /** A cursor belongs to a path, its filter and its reader. */
    private String scope(String reader) {
        TreeMap<String, Object> filter = new TreeMap<>(uri.getQueryParameters());
        filter.remove(CURSOR);
        filter.remove(PageSize.NAME);
        return uri.getPath() + '\n' + filter + '\n' + reader;
    }
}
