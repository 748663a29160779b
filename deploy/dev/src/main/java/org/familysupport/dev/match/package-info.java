/**
 * {@code ./dev match}: runs the registry's matcher over files whose truth is known, and prints how often it is right. It needs no
 * running house, and writes nothing.
 */
@NullMarked
package org.familysupport.dev.match;

import org.jspecify.annotations.NullMarked;
