package org.familysupport.registry.identities;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Those who are to be entered or looked for together, prepared once. */
public final class Newcomers {
    private final Map<UUID, Sketch> sketches = new LinkedHashMap<>();

    private Newcomers(Collection<Newcomer> newcomers) {
        newcomers.forEach(newcomer -> sketches.put(newcomer.person(), Sketch.of(newcomer)));
    }

    public static Newcomers of(Collection<Newcomer> newcomers) {
        return new Newcomers(newcomers);
    }

    /** Those of them who are still to be entered. */
    public Newcomers only(Collection<UUID> people) {
        Newcomers some = new Newcomers(List.of());
        people.forEach(person -> some.sketches.put(person, sketch(person)));
        return some;
    }

    boolean isEmpty() {
        return sketches.isEmpty();
    }

    List<Sketch> sketches() {
        return List.copyOf(sketches.values());
    }

    List<Sketch> sketches(Collection<UUID> people) {
        return people.stream().map(this::sketch).toList();
    }

    Sketch sketch(UUID person) {
        return Objects.requireNonNull(sketches.get(person));
    }
}
