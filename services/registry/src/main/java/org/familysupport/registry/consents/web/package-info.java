/** The HTTP door of consents and of the notices they rest on. */
@NullMarked
package org.familysupport.registry.consents.web;

import org.jspecify.annotations.NullMarked;
