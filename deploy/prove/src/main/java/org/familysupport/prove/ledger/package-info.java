/**
 * What must be true of all services together when everything has come to rest: what was announced is what was done, once, and everybody
 * who hears it has taken it, once.
 */
@NullMarked
package org.familysupport.prove.ledger;

import org.jspecify.annotations.NullMarked;
