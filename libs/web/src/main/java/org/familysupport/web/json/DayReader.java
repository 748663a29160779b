package org.familysupport.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads a day as {@code 2021-03-17}, with a year of four digits: others are read by Java and refused by PostgreSQL. */
final class DayReader extends JsonDeserializer<LocalDate> {
    private static final int LENGTH = 10;

    @Override
    public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
        String text = in.getValueAsString("");
        try {
            if (text.length() == LENGTH && Character.isDigit(text.charAt(0))) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException noDay) {
            // refused below
        }
        throw context.weirdStringException("", LocalDate.class, "a day is wanted");
    }
}
