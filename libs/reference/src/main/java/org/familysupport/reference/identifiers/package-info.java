/** The shape and the check digits of Russian identifiers, each by the algorithm its law or classifier prints. */
@NullMarked
package org.familysupport.reference.identifiers;

import org.jspecify.annotations.NullMarked;
