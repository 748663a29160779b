package org.familysupport.registry.access;

/**
 * What a caller is to a family or person whose log it asks for.
 *
 * @param exists whether there is such a one, not hidden from the caller by a compartment
 * @param known whether its organisation has any right to know it
 * @param represented whether the caller stands for it, as its parent, guardian, or itself
 */
record LogGround(boolean exists, boolean known, boolean represented) {}
