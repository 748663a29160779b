/** The controlled vocabulary, read only (domain row 76). */
@NullMarked
package org.familysupport.registry.codes;

import org.jspecify.annotations.NullMarked;
