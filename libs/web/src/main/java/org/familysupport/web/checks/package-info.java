/** Rules of single values that the door checks: codes of the vocabulary, identifiers. */
@NullMarked
package org.familysupport.web.checks;

import org.jspecify.annotations.NullMarked;
