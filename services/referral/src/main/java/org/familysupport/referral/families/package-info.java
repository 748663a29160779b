/**
 * Our small copy of families and people, without names, and who may know them (domain rows 1, 2, 11).
 *
 * <p>It is order-tolerant: the newest version wins, a fact heard twice changes nothing. Announces nothing.
 */
@NullMarked
package org.familysupport.referral.families;

import org.jspecify.annotations.NullMarked;
