/**
 * An invented region of the size that the sources describe, the same every time: what the demonstration sends and what
 * the figures of the report are recounted from.
 */
@NullMarked
package org.familysupport.dev.region;

import org.jspecify.annotations.NullMarked;
