package org.familysupport.registry.access;

import org.jspecify.annotations.Nullable;

/**
 * Which emergency accesses are wanted.
 *
 * @param opened whether those that the caller's organisation opened; else those that it reviews
 * @param state code of the list {@code emergency-state}; absent for all
 */
public record EmergencyFilter(boolean opened, @Nullable String state) {}
