package org.familysupport.registry.exchange;

/**
 * A place in the order of changes: of the transaction that wrote one, and within it.
 *
 * @param transaction number of the transaction, as PostgreSQL counts them
 * @param place grows within the transaction
 */
public record ChangePosition(long transaction, long place) {
    /** Before the first that is kept. */
    public static final ChangePosition BEGINNING = new ChangePosition(0, 0);
}
