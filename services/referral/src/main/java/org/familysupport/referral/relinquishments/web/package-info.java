/** The door of the cases of intended relinquishment. */
@NullMarked
package org.familysupport.referral.relinquishments.web;

import org.jspecify.annotations.NullMarked;
