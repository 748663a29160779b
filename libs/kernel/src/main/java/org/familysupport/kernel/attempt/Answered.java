package org.familysupport.kernel.attempt;

/**
 * The present state of a thing together with the remembered answer of the attempt that made or changed it.
 *
 * @param value as it is now
 * @param answer as it was first given; the same on every repeat of the attempt
 */
public record Answered<T>(T value, Answer answer) {}
