/** Our small copy of families and people, without names, and who may know them (domain rows 1, 2, 11). Announces nothing. */
@NullMarked
package org.familysupport.referral.families;

import org.jspecify.annotations.NullMarked;
