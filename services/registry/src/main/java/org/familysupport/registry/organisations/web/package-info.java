/** The HTTP door of the directory. */
@NullMarked
package org.familysupport.registry.organisations.web;

import org.jspecify.annotations.NullMarked;
