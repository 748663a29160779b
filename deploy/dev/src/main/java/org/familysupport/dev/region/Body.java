package org.familysupport.dev.region;

/** The five bodies whose own systems send to the registry; each acts for the organisations under it. */
public enum Body {
    HEALTH("health", "med"),
    EDUCATION("education", "edu"),
    SOCIAL_PROTECTION("social-protection", "soc"),
    GUARDIANSHIP("guardianship", "opk"),
    NGO("ngo", "ngo");

    private final String sector;
    private final String prefix;

    Body(String sector, String prefix) {
        this.sector = sector;
        this.prefix = prefix;
    }

    /** Its sector, a code of the list {@code sector}. */
    public String sector() {
        return sector;
    }

    /** How the client numbers of its system begin. */
    String prefix() {
        return prefix;
    }

    static Body of(String sector) {
        for (Body body : values()) {
            if (body.sector.equals(sector)) {
                return body;
            }
        }
        throw new IllegalArgumentException("no body of sector " + sector);
    }
}
