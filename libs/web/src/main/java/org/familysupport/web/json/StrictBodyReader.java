package org.familysupport.web.json;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.familysupport.web.manners.BodySize;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Lets every JSON body be read strictly. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json", "application/json-patch+json"})
public class StrictBodyReader implements ServerMessageBodyReader<Object> {
    private final StrictReader reader;
    private final BodySize size;
    private final UriInfo uri;

    StrictBodyReader(StrictReader reader, BodySize size, UriInfo uri) {
        this.reader = reader;
        this.size = size;
        this.uri = uri;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo lazyMethod, MediaType mediaType) {
        return true;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public Object readFrom(Class<Object> type, Type genericType, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        return read(genericType, context.getInputStream());
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> httpHeaders,
            InputStream entityStream)
            throws IOException {
        return read(genericType, entityStream);
    }

    private Object read(Type type, InputStream body) throws IOException {
        return reader.read(size.read(uri.getPath(), body), type);
    }
}
