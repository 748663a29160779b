/**
 * Dated statuses of persons and families: who established them, by which document, from when to when; derived ones are
 * computed for any day and never stored (domain row 8). Who works in a sector that may not know a status does not learn that
 * it exists. Announces {@code StatusRecorded}, {@code StatusEnded}, {@code StatusEnteredInError}, of protected data classes
 * on a topic of its own.
 */
@NullMarked
package org.familysupport.registry.statuses;

import org.jspecify.annotations.NullMarked;
