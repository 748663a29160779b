/** The HTTP door of identities: links, marks, and the stewards' list of pairs. */
@NullMarked
package org.familysupport.registry.identities.web;

import org.jspecify.annotations.NullMarked;
