/** The HTTP door of the specialists. */
@NullMarked
package org.familysupport.registry.specialists.web;

import org.jspecify.annotations.NullMarked;
