/** The HTTP door that tells a caller who it is. */
@NullMarked
package org.familysupport.registry.access.web;

import org.jspecify.annotations.NullMarked;
