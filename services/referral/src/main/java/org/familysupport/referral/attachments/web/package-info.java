/** The HTTP door of attachments. */
@NullMarked
package org.familysupport.referral.attachments.web;

import org.jspecify.annotations.NullMarked;
