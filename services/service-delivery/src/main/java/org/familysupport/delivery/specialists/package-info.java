/** Our small copy of who works where, by ids alone, so that a service can name its specialist. Hears {@code SpecialistEmployed} and {@code EmploymentEnded}. */
@NullMarked
package org.familysupport.delivery.specialists;

import org.jspecify.annotations.NullMarked;
