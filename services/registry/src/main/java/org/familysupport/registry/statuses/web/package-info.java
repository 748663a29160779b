/** The HTTP door of statuses. */
@NullMarked
package org.familysupport.registry.statuses.web;

import org.jspecify.annotations.NullMarked;
