/** Parts of requests that every hand-over has. */
@NullMarked
package org.familysupport.referral.handovers.web;

import org.jspecify.annotations.NullMarked;
