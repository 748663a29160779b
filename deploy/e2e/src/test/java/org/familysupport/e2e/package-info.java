/**
 * Journeys through the whole house, told as verbs: what no service can promise alone, with and without a fault in between.
 */
@NullMarked
package org.familysupport.e2e;

import org.jspecify.annotations.NullMarked;
