/** The HTTP door of the territories. */
@NullMarked
package org.familysupport.registry.territories.web;

import org.jspecify.annotations.NullMarked;
