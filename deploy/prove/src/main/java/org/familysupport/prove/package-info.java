/**
 * Proves the hand-over by many random sequences of acts against a running house, with processes killed at random moments: what was
 * answered, what is stored and what was announced is held against the rules of {@link org.familysupport.prove.model}.
 *
 * <p>Read {@link org.familysupport.prove.Proof} (the whole), {@link org.familysupport.prove.Sequence} (one of many), then
 * {@link org.familysupport.prove.ledger.Ledger} (what must be true at the end).
 */
@NullMarked
package org.familysupport.prove;

import org.jspecify.annotations.NullMarked;
