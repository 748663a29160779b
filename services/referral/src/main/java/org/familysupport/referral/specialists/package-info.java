/**
 * Our small copy of who works where, by ids alone, so that a case can name its curator. Hears {@code SpecialistEmployed} and
 * {@code EmploymentEnded}.
 */
@NullMarked
package org.familysupport.referral.specialists;

import org.jspecify.annotations.NullMarked;
