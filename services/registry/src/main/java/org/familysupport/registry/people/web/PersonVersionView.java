package org.familysupport.registry.people.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.registry.people.PersonVersion;

/** One version of what is said of a person. */
@Schema(name = "PersonVersion")
record PersonVersionView(
        long version,
        @Schema(description = "When it was made") Instant at,

        @Schema(description = "The organisation that made it")
        UUID organisation,

        @Schema(description = "Names of the fields it changed; none of the first", examples = "[\"name\"]")
        List<String> changed,

        @Schema(
                description = "What was said before, by name; empty for who may not see it",
                examples = "{\"name.family\": \"Ромашкина\"}")
        Map<String, String> was)
        implements Personal {
    static PersonVersionView of(PersonVersion it) {
        return new PersonVersionView(it.version(), it.at(), it.organisation(), it.changed(), it.was());
    }

    @Override
    public String toString() {
        return "***";
    }
}
