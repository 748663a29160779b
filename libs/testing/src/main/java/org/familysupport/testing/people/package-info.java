/** Invented callers with real tokens, and flawed ones that must be refused. */
@NullMarked
package org.familysupport.testing.people;

import org.jspecify.annotations.NullMarked;
