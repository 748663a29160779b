package org.familysupport.matching;

/**
 * What one field says; codes and a weight, no values, so that it may be shown and logged.
 *
 * @param field which
 * @param level how far it agrees
 * @param bits its weight: the binary logarithm of how much likelier this is for one person than for two; negative speaks against
 */
public record Evidence(Field field, Level level, double bits) {}
