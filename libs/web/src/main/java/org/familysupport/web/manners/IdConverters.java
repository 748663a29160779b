package org.familysupport.web.manners;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Reads typed ids from paths: what is no UUID names nothing, so it is 404 and never a lookup (http-api 53). */
@Provider
public class IdConverters implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked") // asked just before
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return Id.class.isAssignableFrom(type) ? (ParamConverter<T>) new IdConverter(type.asSubclass(Id.class)) : null;
    }

    private record IdConverter(Class<? extends Id> type) implements ParamConverter<Id> {
        @Override
        public Id fromString(String text) {
            UUID value = Readable.uuid(text).orElseThrow(Refused::notFound);
            try {
                return type.getConstructor(UUID.class).newInstance(value);
            } catch (ReflectiveOperationException wrongRecord) {
                throw new IllegalStateException(type + " is no record of one UUID", wrongRecord);
            }
        }

        @Override
        public String toString(Id id) {
            return id.value().toString();
        }
    }
}
