/** The HTTP door of messages. */
@NullMarked
package org.familysupport.referral.messages.web;

import org.jspecify.annotations.NullMarked;
