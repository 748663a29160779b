/** The HTTP door of needs. */
@NullMarked
package org.familysupport.referral.needs.web;

import org.jspecify.annotations.NullMarked;
