/** The HTTP door of the vocabulary; open to all. */
@NullMarked
package org.familysupport.registry.codes.web;

import org.jspecify.annotations.NullMarked;
