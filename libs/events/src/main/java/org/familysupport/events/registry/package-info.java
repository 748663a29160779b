/** Facts of the registry: people, families, organisations. */
@NullMarked
package org.familysupport.events.registry;

import org.jspecify.annotations.NullMarked;
