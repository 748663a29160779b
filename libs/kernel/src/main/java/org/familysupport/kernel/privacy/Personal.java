package org.familysupport.kernel.privacy;

/**
 * Marks a type that holds data about an identifiable person.
 *
 * <p>Such a type masks itself in {@code toString}, and no event may hold one (house rule R9; 152-FZ).
 */
public interface Personal {}
