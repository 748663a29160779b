/** The HTTP door of signals and calls to the hot line. */
@NullMarked
package org.familysupport.referral.signals.web;

import org.jspecify.annotations.NullMarked;
