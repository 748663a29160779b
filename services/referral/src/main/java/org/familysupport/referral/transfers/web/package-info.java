/** The HTTP door of transfers. */
@NullMarked
package org.familysupport.referral.transfers.web;

import org.jspecify.annotations.NullMarked;
