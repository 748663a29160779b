/** The HTTP door of accompaniments. */
@NullMarked
package org.familysupport.referral.accompaniments.web;

import org.jspecify.annotations.NullMarked;
