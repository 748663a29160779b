/**
 * Unduplicated counts: unit × period × scope × filters, from the star of facts (domain rows 63 and 64, section 3.1).
 * Announces nothing.
 */
@NullMarked
package org.familysupport.reporting.counts;

import org.jspecify.annotations.NullMarked;
