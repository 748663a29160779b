package org.familysupport.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whom something concerns: a family, or a person who may have none (domain row 4). */
public enum SubjectKind {
    @JsonProperty("family")
    FAMILY,
    @JsonProperty("person")
    PERSON
}
