package org.familysupport.kernel.actor;

/**
 * Where the parts of a call find each other on the framework's call context, without importing one another.
 *
 * <p>The door puts the trace there, security the actor; the outbox and the audit read both.
 */
public final class CallKeys {
    /** The trace id of the call, a {@code String}. */
    public static final String TRACE = "family-support.trace";

    /** Who calls, an {@link ActorRef}. */
    public static final String ACTOR = "family-support.actor";

    private CallKeys() {}
}
