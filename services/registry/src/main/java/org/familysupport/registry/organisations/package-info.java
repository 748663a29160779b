/** The directory of agencies and organisations: senders and receivers of every hand-over (domain row 16). Announces {@code OrganisationRegistered} and {@code OrganisationChanged}. */
@NullMarked
package org.familysupport.registry.organisations;

import org.jspecify.annotations.NullMarked;
