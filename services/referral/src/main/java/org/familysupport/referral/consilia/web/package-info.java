/** The HTTP door of consilia and sittings. */
@NullMarked
package org.familysupport.referral.consilia.web;

import org.jspecify.annotations.NullMarked;
