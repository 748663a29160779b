/** Specialists: people who work at organisations of the directory, from a day to a day, in a position (domain row 17). Their names are personal data and known to who employs them; everybody else has an id. Announces {@code SpecialistEmployed}, {@code EmploymentEnded} and {@code SpecialistChanged}. */
@NullMarked
package org.familysupport.registry.specialists;

import org.jspecify.annotations.NullMarked;
