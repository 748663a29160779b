/** The HTTP door of the register of legal acts and agreements. */
@NullMarked
package org.familysupport.registry.agreements.web;

import org.jspecify.annotations.NullMarked;
