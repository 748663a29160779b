/** The HTTP door of routes. */
@NullMarked
package org.familysupport.referral.routes.web;

import org.jspecify.annotations.NullMarked;
