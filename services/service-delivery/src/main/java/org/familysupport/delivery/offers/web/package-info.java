/** The HTTP door of offers. */
@NullMarked
package org.familysupport.delivery.offers.web;

import org.jspecify.annotations.NullMarked;
