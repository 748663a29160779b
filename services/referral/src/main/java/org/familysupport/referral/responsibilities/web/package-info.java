/** The HTTP door of responsibilities; read only. */
@NullMarked
package org.familysupport.referral.responsibilities.web;

import org.jspecify.annotations.NullMarked;
