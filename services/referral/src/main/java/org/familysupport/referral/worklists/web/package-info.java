/** The HTTP door of the worklists. */
@NullMarked
package org.familysupport.referral.worklists.web;

import org.jspecify.annotations.NullMarked;
