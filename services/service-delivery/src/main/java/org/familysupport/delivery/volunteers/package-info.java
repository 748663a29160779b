/** Our small copy of the volunteers, by ids alone: whether one may be with a family on a day. Whoever assigns one asks {@code ReadVolunteers} first. Hears the facts of {@code registry.volunteers.v1}. */
@NullMarked
package org.familysupport.delivery.volunteers;

import org.jspecify.annotations.NullMarked;
