package org.familysupport.dev.region;

/**
 * Somebody who received a service.
 *
 * @param person the local id of the person
 * @param role a code of the list {@code recipient-role}
 */
public record RegionRecipient(String person, String role) {}
