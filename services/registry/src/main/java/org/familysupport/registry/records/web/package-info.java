/** The HTTP door of the record. */
@NullMarked
package org.familysupport.registry.records.web;

import org.jspecify.annotations.NullMarked;
