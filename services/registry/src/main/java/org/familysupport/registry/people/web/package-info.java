/** The HTTP door of people. */
@NullMarked
package org.familysupport.registry.people.web;

import org.jspecify.annotations.NullMarked;
