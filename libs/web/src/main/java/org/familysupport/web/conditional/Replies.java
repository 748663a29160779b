package org.familysupport.web.conditional;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.time.Versioned;

/** Answers with one resource: its ETag, its place, and no cache that others could read. */
public final class Replies {
    /** Of what is open to all and holds nobody's data: five minutes lighten the load and are short enough to be true. */
    public static final String PUBLIC = "public, max-age=300";

    private static final String PRIVATE = "private, no-cache";

    private Replies() {}

    /** The resource as it is, under its version. */
    public static Response read(Object view, long version) {
        return read(view, version, PRIVATE);
    }

    /** The same of a resource that is open to all and holds nobody's data. */
    public static Response readByAnybody(Object view, long version) {
        return read(view, version, PUBLIC);
    }

    private static Response read(Object view, long version, String cacheControl) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, IfMatch.tag(version))
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .build();
    }

    /**
     * The answer to an attempt: status and Location as first given, the body as it is now, and the ETag of that body.
     *
     * @param collection path of the collection, such as {@code /api/v1/families}
     */
    public static <T> Response answered(
            Answered<T> answered, String collection, Function<T, ? extends Versioned> view) {
        Versioned told = view.apply(answered.value());
        Response.ResponseBuilder answer = Response.status(answered.answer().status())
                .entity(told)
                .header(HttpHeaders.ETAG, IfMatch.tag(answered.version(told.version())))
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE);
        if (answered.answer().status() == Response.Status.CREATED.getStatusCode()) {
            answer.location(URI.create(collection + "/" + answered.answer().resource()));
        }
        return answer.build();
    }
}
