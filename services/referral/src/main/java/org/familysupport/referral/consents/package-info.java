/**
 * Consents as legal bases: what the registry told of those that were given (handover section 2, docs/adr/0030).
 *
 * <p>What always holds: help is asked for, and accompaniment begun, on a consent only where one was given about the subject, is in force
 * today, is for that purpose and names everybody who is to be told; whichever of these is missing is said by a rule. Who helps on its ground
 * knows the data classes that it names, for the purposes that it names. Of a consent that was
 * not given, has not been heard of or is about others nothing is told apart. That one ends is heard by the room {@code referrals}, whose
 * referrals stop.
 *
 * <p>It announces nothing. Hears {@code ConsentGiven}.
 */
@NullMarked
package org.familysupport.referral.consents;

import org.jspecify.annotations.NullMarked;
