/** The controlled vocabulary: codes with Russian and English labels that come and go with the law (domain row 76). */
@NullMarked
package org.familysupport.kernel.code;

import org.jspecify.annotations.NullMarked;
