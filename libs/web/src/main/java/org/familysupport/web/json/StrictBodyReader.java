package org.familysupport.web.json;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Type;
import org.familysupport.web.manners.BodySize;

/** Lets every JSON body be read strictly. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json", "application/json-patch+json"})
public class StrictBodyReader extends WholeBodyReader<Object> {
    private final StrictReader reader;

    StrictBodyReader(StrictReader reader, BodySize size, UriInfo uri) {
        super(size, uri);
        this.reader = reader;
    }

    @Override
    protected boolean makes(Class<?> type) {
        return true;
    }

    @Override
    protected Object read(byte[] body, Type type, MediaType mediaType) {
        return reader.read(body, type);
    }
}
