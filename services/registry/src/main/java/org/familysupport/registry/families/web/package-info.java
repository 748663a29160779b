/** The HTTP door of families. */
@NullMarked
package org.familysupport.registry.families.web;

import org.jspecify.annotations.NullMarked;
