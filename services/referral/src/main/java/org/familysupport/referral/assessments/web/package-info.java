/** The doors of instruments, assessments, needs and of how content those are who were helped. */
@NullMarked
package org.familysupport.referral.assessments.web;

import org.jspecify.annotations.NullMarked;
