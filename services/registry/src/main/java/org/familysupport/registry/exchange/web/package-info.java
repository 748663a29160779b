/** The HTTP door of batches. */
@NullMarked
package org.familysupport.registry.exchange.web;

import org.jspecify.annotations.NullMarked;
