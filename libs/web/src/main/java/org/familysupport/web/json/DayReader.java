package org.familysupport.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import org.familysupport.web.checks.Days;

/** Reads a day as {@code 2021-03-17}, with a year of four digits: others are read by Java and refused by PostgreSQL. */
final class DayReader extends JsonDeserializer<LocalDate> {
    @Override
    public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
        LocalDate day = Days.read(in.getValueAsString("")).orElse(null);
        if (day == null) {
            throw context.weirdStringException("", LocalDate.class, "a day is wanted");
        }
        return day;
    }
}
