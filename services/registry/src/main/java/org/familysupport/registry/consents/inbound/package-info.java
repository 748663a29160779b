/** The ear for services that have stopped using what a consent opened. */
@NullMarked
package org.familysupport.registry.consents.inbound;

import org.jspecify.annotations.NullMarked;
