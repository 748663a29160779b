/** Tests of the rules said a second time. */
@NullMarked
package org.familysupport.prove.model;

import org.jspecify.annotations.NullMarked;
