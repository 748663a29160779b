/** What is published about the HTTP face of a service: its OpenAPI document, its manners, its problems. */
@NullMarked
package org.familysupport.testing.spec.http;

import org.jspecify.annotations.NullMarked;
