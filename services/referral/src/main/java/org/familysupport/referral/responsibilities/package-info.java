/**
 * Who is responsible for a family or person: exactly one organisation per programme at every instant (domain row 27).
 *
 * <p>A period begins with the registration, and ends only in the statement that begins the next. Announces {@code
 * ResponsibilityOpened} and {@code ResponsibilityMoved}.
 */
@NullMarked
package org.familysupport.referral.responsibilities;

import org.jspecify.annotations.NullMarked;
