/** The HTTP door of the counts. */
@NullMarked
package org.familysupport.reporting.counts.web;

import org.jspecify.annotations.NullMarked;
