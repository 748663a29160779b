/** Reads the tables that are kept as comma-separated text beside the code. */
@NullMarked
package org.familysupport.reference.csv;

import org.jspecify.annotations.NullMarked;
