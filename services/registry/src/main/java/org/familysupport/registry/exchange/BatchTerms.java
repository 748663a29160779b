package org.familysupport.registry.exchange;

/**
 * How a batch is to be taken.
 *
 * @param atomic all or nothing: one refused row leaves every row undone
 * @param validateOnly a rehearsal: all is checked and nothing stays; each row answers for itself, also of an atomic batch
 */
public record BatchTerms(boolean atomic, boolean validateOnly) {
    /** Whether all rows are taken by one transaction. */
    boolean inOne() {
        return atomic || validateOnly;
    }

    /** Whether nothing may stay of a batch with refused rows, or without. */
    boolean undo(boolean refused) {
        return validateOnly || atomic && refused;
    }
}
