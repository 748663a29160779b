/** The house rules of the architecture, checked on class files, and the promises proved by tests. */
@NullMarked
package org.familysupport.testing.rules;

import org.jspecify.annotations.NullMarked;
