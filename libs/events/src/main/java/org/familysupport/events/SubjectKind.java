package org.familysupport.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whom something concerns: a family, or a person who may have none (domain row 4). */
public enum SubjectKind {
    @JsonProperty("family")
    FAMILY,
    @JsonProperty("person")
    PERSON;

    /** The word in events, in tables and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word. */
    public static SubjectKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
