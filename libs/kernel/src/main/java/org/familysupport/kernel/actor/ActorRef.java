package org.familysupport.kernel.actor;

import java.util.UUID;

/**
 * Who acted, without a name: for event headers and {@code changed by} columns.
 *
 * @param organisation for which it was done
 * @param subject the opaque id of the person or system that did it, or {@code system} for the service itself
 */
public record ActorRef(UUID organisation, String subject) {}
