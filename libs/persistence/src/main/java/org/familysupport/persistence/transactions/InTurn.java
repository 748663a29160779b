package org.familysupport.persistence.transactions;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/**
 * Does one thing after another, however many there are. A chain of as many {@code Uni}s would nest as deep: at 500 whose
 * answers are there at once the stack overflows, and the transaction hangs without a word (measured).
 */
public final class InTurn {
    private InTurn() {}

    /** Completes after the last; ends with the first that fails. */
    public static <T> Uni<Void> each(Iterable<T> things, Function<T, Uni<Void>> act) {
        return Multi.createFrom()
                .iterable(things)
                .onItem()
                .transformToUniAndConcatenate(act::apply)
                .onItem()
                .ignoreAsUni();
    }
}
