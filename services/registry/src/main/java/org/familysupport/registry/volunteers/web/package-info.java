/** The HTTP door of the volunteers. */
@NullMarked
package org.familysupport.registry.volunteers.web;

import org.jspecify.annotations.NullMarked;
