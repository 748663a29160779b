package org.familysupport.prove.model;

/** How much an organisation may know of the family, the least first. */
public enum Knows {
    NOTHING("none"),
    /** No names, no addresses. */
    PREVIEW("preview"),
    /** Names too, and nothing to write. */
    READS("tail"),
    EVERYTHING("full");

    private final String profile;

    Knows(String profile) {
        this.profile = profile;
    }

    /** The word of the services for it. */
    public String profile() {
        return profile;
    }

    /** Whether names are known. */
    public boolean names() {
        return compareTo(READS) >= 0;
    }

    boolean mayWrite() {
        return this == EVERYTHING;
    }

    Knows or(Knows other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
