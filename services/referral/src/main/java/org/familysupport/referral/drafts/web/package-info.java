/** The HTTP door of drafts. */
@NullMarked
package org.familysupport.referral.drafts.web;

import org.jspecify.annotations.NullMarked;
