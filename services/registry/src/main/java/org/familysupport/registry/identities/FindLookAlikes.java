package org.familysupport.registry.identities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.familysupport.security.caller.Caller;

/** Finds who may be the same, with the open transaction. */
@ApplicationScoped
public class FindLookAlikes {
    static final int MOST_FOR_ONE = 50;

    /** Of many at once fewer are compared with each; those who share what is rare come first. */
    private static final int MOST_FOR_MANY = 20;

    private static final int MANY = 8;

    private final Keys keys;
    private final KnownPeople known;

    FindLookAlikes(Keys keys, KnownPeople known) {
        this.keys = keys;
        this.known = known;
    }

    /** Who shares a key with one of these waits with entering until this transaction is over. */
    public Uni<Void> hold(Newcomers newcomers) {
        return newcomers.isEmpty() ? Uni.createFrom().voidItem() : keys.hold(newcomers.sketches());
    }

    /** Whom each of these looks like, for somebody who may know some of them. */
    public Uni<Neighbours> of(Newcomers newcomers, Caller caller) {
        return of(newcomers, Likelihood::isToBeLookedAt, caller);
    }

    /** The same for a search: also those of whom all that is told is equal, though it is too little to refuse an entry for it. */
    public Uni<Neighbours> searched(Newcomers newcomers, Caller caller) {
        return of(newcomers, it -> it.isToBeLookedAt() || it.isOfEqualWords(), caller);
    }

    private Uni<Neighbours> of(Newcomers newcomers, Predicate<Likelihood> told, Caller caller) {
        if (newcomers.isEmpty()) {
            return Uni.createFrom().item(new Neighbours(newcomers, Map.of(), Set.of()));
        }
        int most = newcomers.sketches().size() > MANY ? MOST_FOR_MANY : MOST_FOR_ONE;
        return keys.sharing(newcomers.sketches(), most)
                .map(sharing -> scored(newcomers, sharing, told))
                .chain(scored -> told(newcomers, scored, caller));
    }

    /** The keys of those of the newcomers who were entered; who looks like somebody hidden is compared again, for who may see both. */
    public Uni<Void> remember(Newcomers newcomers, Collection<UUID> entered, Neighbours neighbours) {
        return keys.add(newcomers.sketches(entered), neighbours.likeHidden());
    }

    /** The keys of a person of whom something else is said now. */
    public Uni<Void> changed(UUID person) {
        return keys.replace(person);
    }

    static Map<UUID, Map<UUID, Likelihood>> scored(Newcomers newcomers, Map<UUID, List<Sketch>> sharing) {
        return scored(newcomers, sharing, Likelihood::isToBeLookedAt);
    }

    private static Map<UUID, Map<UUID, Likelihood>> scored(
            Newcomers newcomers, Map<UUID, List<Sketch>> sharing, Predicate<Likelihood> told) {
        Map<UUID, Map<UUID, Likelihood>> scored = new HashMap<>();
        sharing.forEach((asked, found) -> found.forEach(other -> {
            Likelihood likelihood = Likelihood.of(newcomers.sketch(asked), other);
            if (told.test(likelihood)) {
                scored.computeIfAbsent(asked, first -> new HashMap<>()).put(other.person(), likelihood);
            }
        }));
        return scored;
    }

    /** The rights are asked for also where nobody was found: the number of statements must not tell of somebody hidden. */
    private Uni<Neighbours> told(Newcomers newcomers, Map<UUID, Map<UUID, Likelihood>> scored, Caller caller) {
        Set<UUID> found = scored.values().stream()
                .flatMap(likelihoods -> likelihoods.keySet().stream())
                .collect(Collectors.toSet());
        return known.to(found, caller).map(rights -> {
            Map<UUID, List<LookAlike>> told = new HashMap<>();
            Set<UUID> likeHidden = new HashSet<>();
            scored.forEach((asked, likelihoods) -> {
                told.put(asked, told(likelihoods, rights));
                if (!rights.keySet().containsAll(likelihoods.keySet())) {
                    likeHidden.add(asked);
                }
            });
            return new Neighbours(newcomers, told, likeHidden);
        });
    }

    /** Records that are linked are told as one, with the likeliest of their scores. */
    private static List<LookAlike> told(Map<UUID, Likelihood> likelihoods, Map<UUID, KnownPeople.Right> rights) {
        Map<UUID, LookAlike> told = new HashMap<>();
        likelihoods.forEach((person, likelihood) -> {
            KnownPeople.Right right = rights.get(person);
            if (right != null) {
                LookAlike alike = new LookAlike(
                        right.canonical(), right.named(), right.placed() ? likelihood : likelihood.withoutContacts());
                told.merge(
                        right.canonical(),
                        alike,
                        (one, other) ->
                                one.likelihood().bits() < other.likelihood().bits() ? other : one);
            }
        });
        return List.copyOf(told.values());
    }
}
