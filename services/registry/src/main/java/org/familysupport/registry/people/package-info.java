/** A person, once: child, parent, caregiver or young adult (domain rows 1, 4). Announces {@code PersonRegistered}, and the birth date on a topic of its own. */
@NullMarked
package org.familysupport.registry.people;

import org.jspecify.annotations.NullMarked;
