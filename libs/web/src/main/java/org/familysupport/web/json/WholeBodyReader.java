package org.familysupport.web.json;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.familysupport.web.manners.BodySize;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Reads a body when it is there as a whole, and of one that is too large no more than shows it.
 *
 * @param <T> what is made of it
 */
public abstract class WholeBodyReader<T> implements ServerMessageBodyReader<T> {
    private final BodySize size;
    private final UriInfo uri;

    protected WholeBodyReader(BodySize size, UriInfo uri) {
        this.size = size;
        this.uri = uri;
    }

    /** Whether it is this reader that makes such a thing. */
    protected abstract boolean makes(Class<?> type);

    /**
     * What the bytes say.
     *
     * @throws org.familysupport.kernel.refusal.Refused with every place that cannot be read
     */
    protected abstract T read(byte[] body, Type type, MediaType mediaType);

    @Override
    public final boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo lazyMethod, MediaType mediaType) {
        return makes(type);
    }

    @Override
    public final boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return makes(type);
    }

    @Override
    public final T readFrom(Class<T> type, Type genericType, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        return read(size.read(uri.getPath(), context.getInputStream()), genericType, mediaType);
    }

    @Override
    public final T readFrom(
            Class<T> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> httpHeaders,
            InputStream entityStream)
            throws IOException {
        return read(size.read(uri.getPath(), entityStream), genericType, mediaType);
    }
}
