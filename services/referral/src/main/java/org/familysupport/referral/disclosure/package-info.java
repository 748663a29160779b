/** How numbers of few are told so that nobody is found by them (domain row 72, section 5 d). */
@NullMarked
package org.familysupport.referral.disclosure;

import org.jspecify.annotations.NullMarked;
