/**
 * The demonstration: plays the invented region and the story of one child through the public HTTP API, as the agencies' own
 * systems and people would, and compares what the reporting service counts with what the source's report prints.
 *
 * <p>Read {@link org.familysupport.dev.demo.Play} (the order of things), then any of its steps; all of them speak through
 * {@link org.familysupport.dev.demo.Sender}.
 */
@NullMarked
package org.familysupport.dev.demo;

import org.jspecify.annotations.NullMarked;
