package org.familysupport.registry.people;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.familysupport.registry.identities.Likeness;

/**
 * Hashes by which a person meets another record of itself: its numbers, and its name with its birth. They say nothing to who
 * reads them, and that two are equal decides nothing: whoever shares one is looked at by the ordinary rules.
 */
public final class PersonTraces {
    private PersonTraces() {}

    /**
     * Those of one person.
     *
     * @param organisation to which its own numbers belong
     */
    public static Set<Long> of(PersonDraft person, UUID organisation) {
        Set<Long> traces = new HashSet<>();
        person.identifiers().forEach(identifier -> {
            IdentityKey key = IdentityKey.of(identifier, organisation);
            traces.add(hash("number", key.system(), key.scope().toString(), key.value()));
        });
        Likeness likeness = person.likeness();
        for (String given : likeness.given()) {
            for (String family : likeness.family()) {
                traces.add(hash("name", given, family, String.valueOf(likeness.birth())));
            }
        }
        return traces;
    }

    /** A hash of words in this order. */
    public static long hash(String... words) {
        String text = String.join("\u001f", words).strip().toLowerCase(Locale.ROOT);
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }
}
