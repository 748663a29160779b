/** The clients that others generate from our OpenAPI documents: they are generated here too, and must compile. */
@NullMarked
package org.familysupport.clients;

import org.jspecify.annotations.NullMarked;
