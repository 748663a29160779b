package org.familysupport.security.grants;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.familysupport.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation may know about a subject now: the strongest grant, as the database function
 * {@code access_to} answers it in the query that loads the row (rulings 15).
 *
 * @param profile full, tail (read only), emergency (a tail for hours), part (read only, of the data classes) or preview (no names, no addresses)
 * @param service who announced the grant
 * @param classes the data classes that a part opens, codes of the list {@code data-class}; empty for the others
 */
public record Access(Profile profile, String service, Set<String> classes) {
    /** The name alone, without birth and documents: for roles that go to somebody. No consent names this class. */
    public static final String NAME = "name";

    /** Beside the data classes of a part: its holder helps, and enters what it gives. No consent names this class. */
    private static final String HELPING = "helping";

    private static final String IDENTITY = "identity";

    private static final String ALONE = "emergency";

    /** How much a grant opens, strongest first; an emergency opens as much as a tail, and lets nobody change anything. */
    public enum Profile {
        FULL,
        TAIL,
        EMERGENCY,
        PART,
        PREVIEW
    }

    public Access {
        classes = Set.copyOf(classes);
    }

    /** Access without limits to data classes. */
    public Access(Profile profile, String service) {
        this(profile, service, Set.of());
    }

    /**
     * Reads the function's answer.
     *
     * @throws Refused 404 when there is no right to know
     */
    public static Access required(@Nullable Object answer) {
        if (answer == null) {
            throw Refused.notFound();
        }
        String[] parts = answer.toString().split(" ");
        boolean emergency = parts.length > 2 && parts[2].equals(ALONE);
        Profile profile = emergency ? Profile.EMERGENCY : Profile.valueOf(parts[0].toUpperCase(Locale.ROOT));
        return new Access(profile, parts[1], profile == Profile.PART ? Set.of(parts[2].split(",")) : Set.of());
    }

    public boolean mayWrite() {
        return profile == Profile.FULL;
    }

    /** Whether it lets an organisation enter what it gives: who may write does, and who helps and reads but a part. */
    public boolean mayHelp() {
        return mayWrite() || classes.contains(HELPING);
    }

    /** Whether it opens names and all else that is ordinary: who asks this about a part gets no for an answer. */
    public boolean seesNames() {
        return profile == Profile.FULL || profile == Profile.TAIL || profile == Profile.EMERGENCY;
    }

    /**
     * Whether it may be the ground of an act that needs no more than to know the subject, such as taking a consent back: not a
     * preview, and not an emergency, which is for reading.
     */
    public boolean isGround() {
        return profile != Profile.PREVIEW && profile != Profile.EMERGENCY;
    }

    /** Whether it opens this ordinary data class, or the name, which is a part of identity. */
    public boolean sees(String dataClass) {
        return seesNames() || classes.contains(dataClass) || (dataClass.equals(NAME) && classes.contains(IDENTITY));
    }

    /** What is left for who needs these classes alone: read only, nothing is added, and a preview stays as it is. */
    public Access within(Set<String> needed) {
        return profile == Profile.PREVIEW
                ? this
                : new Access(
                        Profile.PART,
                        service,
                        needed.stream().filter(this::sees).collect(Collectors.toSet()));
    }
}
