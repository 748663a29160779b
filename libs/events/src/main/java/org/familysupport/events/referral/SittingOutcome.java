package org.familysupport.events.referral;

import org.familysupport.events.SubjectRef;

/**
 * What a sitting says of one thing on its agenda.
 *
 * @param item its place, beginning at 1
 * @param subject the family or person it is about
 * @param outcome code of the list {@code consilium-outcome}
 * @param inFavour how many members voted for it
 * @param against how many voted against it
 * @param abstained how many did neither
 */
public record SittingOutcome(int item, SubjectRef subject, String outcome, int inFavour, int against, int abstained) {}
