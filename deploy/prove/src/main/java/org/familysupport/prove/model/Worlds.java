package org.familysupport.prove.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.familysupport.dev.demo.Answer;

/** Every world that explains what was answered so far; none where nothing explains it. */
public final class Worlds {
    /** What is refused to one of two who ask the same under the same key at one moment. */
    private static final Expected IN_PROGRESS = Expected.refused(409, "key-in-progress");

    private List<World> possible;

    public Worlds(World begun) {
        this.possible = List.of(begun);
    }

    /** One of them. */
    public World any() {
        return possible.getFirst();
    }

    /** Takes in what an act was answered; what should have been answered, where nothing explains it. */
    public Optional<String> answered(Act act, Answer answer) {
        Set<World> after = new LinkedHashSet<>();
        for (World world : inTheMeantime(possible)) {
            after.addAll(after(world, act, answer));
        }
        return keep(after, () -> expected(act));
    }

    /** The same for two acts at one moment: either may have come first. */
    public Optional<String> answered(Act one, Answer ofOne, Act other, Answer ofOther) {
        Set<World> after = new LinkedHashSet<>();
        for (World world : inTheMeantime(possible)) {
            after.addAll(inTurn(world, one, ofOne, other, ofOther));
            after.addAll(inTurn(world, other, ofOther, one, ofOne));
            if (isOne(one, other)) {
                if (IN_PROGRESS.is(ofOther)) {
                    after.addAll(after(world, one, ofOne));
                }
                if (IN_PROGRESS.is(ofOne)) {
                    after.addAll(after(world, other, ofOther));
                }
            }
        }
        return keep(after, () -> expected(one) + " and at the same moment " + expected(other));
    }

    /** Takes in what can be seen; false where no world looks like that. */
    public boolean looksLike(Predicate<World> seen) {
        List<World> left = inTheMeantime(possible).stream().filter(seen).toList();
        if (left.isEmpty()) {
            return false;
        }
        possible = left;
        return true;
    }

    private static List<World> inTurn(World world, Act first, Answer ofFirst, Act second, Answer ofSecond) {
        return inTheMeantime(after(world, first, ofFirst)).stream()
                .flatMap(between -> after(between, second, ofSecond).stream())
                .toList();
    }

    private static List<World> after(World world, Act act, Answer answer) {
        return act.ways(world).stream()
                .filter(way -> way.expected().is(answer))
                .map(way -> way.told(answer))
                .toList();
    }

    private static boolean isOne(Act one, Act other) {
        return one instanceof Command command
                && other instanceof Command same
                && command.key().equals(same.key());
    }

    private static List<World> inTheMeantime(List<World> worlds) {
        return worlds.stream().flatMap(World::inTheMeantime).toList();
    }

    private Optional<String> keep(Set<World> after, Supplier<String> expected) {
        if (after.isEmpty()) {
            return Optional.of(expected.get());
        }
        possible = new ArrayList<>(after);
        return Optional.empty();
    }

    private String expected(Act act) {
        return inTheMeantime(possible).stream()
                .flatMap(world -> act.ways(world).stream())
                .map(way -> way.expected().toString())
                .distinct()
                .collect(Collectors.joining(" or "));
    }
}
