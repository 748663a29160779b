package org.familysupport.reporting.facts;

/** A row that a fact becomes; its components are the columns of the statement that writes many of its kind at once. */
interface StarRow {
    /**
     * The statement that writes rows of this kind, given as one JSON parameter {@code rows}.
     *
     * <p>It must not matter whether it runs again, after a newer one, or with several versions of one thing.
     */
    String statement();
}
