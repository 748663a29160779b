package org.familysupport.dev.region;

import java.util.UUID;

/** The ids under which the five bodies are known to the running system. */
public record Bodies(UUID health, UUID education, UUID socialProtection, UUID guardianship, UUID ngo) {

    /** The id of {@code body}. */
    public UUID id(Body body) {
        return switch (body) {
            case HEALTH -> health;
            case EDUCATION -> education;
            case SOCIAL_PROTECTION -> socialProtection;
            case GUARDIANSHIP -> guardianship;
            case NGO -> ngo;
        };
    }
}
