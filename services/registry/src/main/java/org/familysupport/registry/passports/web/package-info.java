/** The HTTP doors of surveys and passports; the search of passports is open to all. */
@NullMarked
package org.familysupport.registry.passports.web;

import org.jspecify.annotations.NullMarked;
