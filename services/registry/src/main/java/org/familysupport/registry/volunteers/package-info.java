/** Volunteers of centres, what clears them to be with families and until when, and the time they give (domain row 18). Their names are personal data and known to their centre; everybody else has an id and days. Announces {@code VolunteerRegistered}, {@code VolunteerCleared}, {@code VolunteerWorked}, {@code VolunteerChanged} and {@code VolunteerLeft}. */
@NullMarked
package org.familysupport.registry.volunteers;

import org.jspecify.annotations.NullMarked;
