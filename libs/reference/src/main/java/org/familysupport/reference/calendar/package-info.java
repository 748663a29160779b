/** The production calendar: which days are working ones, kept as data by year, and terms counted on them. */
@NullMarked
package org.familysupport.reference.calendar;

import org.jspecify.annotations.NullMarked;
