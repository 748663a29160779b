/** Once and only once: answers to repeated attempts, and messages seen before. */
@NullMarked
package org.familysupport.persistence.once;

import org.jspecify.annotations.NullMarked;
