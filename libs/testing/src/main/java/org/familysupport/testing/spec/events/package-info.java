/** What is published about events, made from the catalogue: schemas, AsyncAPI, topics; and the examples they must fit. */
@NullMarked
package org.familysupport.testing.spec.events;

import org.jspecify.annotations.NullMarked;
