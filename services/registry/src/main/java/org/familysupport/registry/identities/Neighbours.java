package org.familysupport.registry.identities;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whom newcomers look like: people on record, and each other. */
public final class Neighbours {
    private static final int DIGEST = 32;

    private final Newcomers newcomers;
    private final Map<UUID, List<LookAlike>> stored;
    private final Set<UUID> likeHidden;
    private final List<Sketch> entering = new ArrayList<>();

    Neighbours(Newcomers newcomers, Map<UUID, List<LookAlike>> stored, Set<UUID> likeHidden) {
        this.newcomers = newcomers;
        this.stored = Map.copyOf(stored);
        this.likeHidden = Set.copyOf(likeHidden);
    }

    /** Those on record whom a newcomer looks like, the likeliest first. */
    public List<LookAlike> onRecord(UUID newcomer) {
        return stored.getOrDefault(newcomer, List.of()).stream()
                .sorted(Comparator.comparingDouble(
                                (LookAlike it) -> -it.likelihood().bits())
                        .thenComparing(LookAlike::person))
                .toList();
    }

    /** Newcomers who look like somebody hidden from the caller. */
    Set<UUID> likeHidden() {
        return likeHidden;
    }

    /** Those who are entered together with a newcomer and whom it looks like. */
    public List<LookAlike> amongThoseEntering(UUID newcomer) {
        Sketch asked = newcomers.sketch(newcomer);
        List<LookAlike> alike = new ArrayList<>();
        for (Sketch other : entering) {
            if (asked.meets(other)) {
                Likelihood likelihood = Likelihood.of(asked, other);
                if (likelihood.isToBeLookedAt()) {
                    alike.add(new LookAlike(other.person(), true, likelihood));
                }
            }
        }
        return alike;
    }

    /**
     * Whether a newcomer cannot be somebody, whatever number says so: each record of that one contradicts it.
     *
     * @param records what is said of that one
     */
    public boolean contradicts(UUID newcomer, Collection<Likeness> records) {
        Sketch asked = newcomers.sketch(newcomer);
        return records.stream()
                .allMatch(it -> Likelihood.of(asked, Sketch.found(newcomer, it)).speaksForTwo());
    }

    /** A newcomer is entered: the next ones are compared with it. */
    public void enters(UUID newcomer) {
        entering.add(newcomers.sketch(newcomer));
    }

    /** They are not entered after all. */
    public void leave(Collection<UUID> newcomers) {
        Set<UUID> gone = Set.copyOf(newcomers);
        entering.removeIf(sketch -> gone.contains(sketch.person()));
    }

    /**
     * What stands for a list of look-alikes without telling who they are: who says that somebody is none of them names it, and a list that
     * has changed meanwhile is shown again.
     */
    public static String mark(List<LookAlike> alike) {
        String ids = alike.stream().map(it -> it.person().toString()).sorted().collect(Collectors.joining(" "));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(ids.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGEST);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
