/** The doors of candidates for substitute care and of the courses that prepare them. */
@NullMarked
package org.familysupport.referral.carers.web;

import org.jspecify.annotations.NullMarked;
