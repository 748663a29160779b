package org.familysupport.kernel.attempt;

/**
 * The present state of a thing together with the remembered answer of the attempt that made or changed it.
 *
 * @param value as it is now
 * @param answer as it was first given; the same on every repeat of the attempt
 * @param repeated whether this is a repeat, and others may have changed the thing since
 */
public record Answered<T>(T value, Answer answer, boolean repeated) {
    /** The first time. */
    public Answered(T value, Answer answer) {
        this(value, answer, false);
    }

    /** The version of what is told: after the attempt or, on a repeat, as it is now. */
    public long version(long present) {
        return repeated ? present : answer.version();
    }
}
