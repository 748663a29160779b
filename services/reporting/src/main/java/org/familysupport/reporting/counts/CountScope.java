package org.familysupport.reporting.counts;

/** Within what a recipient counts once (domain 3.1); the codes stand in the list {@code count-scope}. */
public enum CountScope implements Choice {
    /** The counts of the organisations added up: a recipient of two organisations counts twice. */
    ORGANISATION,
    /** The counts of the directions added up: a recipient of two directions counts twice. */
    DIRECTION,
    /** A recipient counts once. */
    REGION
}
