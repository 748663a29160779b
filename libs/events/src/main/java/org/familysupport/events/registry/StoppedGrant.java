package org.familysupport.events.registry;

import org.familysupport.events.grants.GrantId;

/**
 * A grant that a consent had opened and that has ended with it.
 *
 * @param organisation who must stop
 */
public record StoppedGrant(GrantId grant, OrganisationId organisation) {}
