/**
 * Consents after ISO/IEC TS 27560: who allowed whom to know what, for what and how long, and by what right (domain row 9).
 * A record does not change once it is given: another consent is another record. What a consent opens are grants of the
 * profile {@code part}; withdrawal closes them in the same transaction, and every service answers that it has stopped.
 * Announces the facts of {@code ConsentFact} and {@code ConsentNoticeFact}, hears {@code ConsentUseStopped}.
 */
@NullMarked
package org.familysupport.registry.consents;

import org.jspecify.annotations.NullMarked;
