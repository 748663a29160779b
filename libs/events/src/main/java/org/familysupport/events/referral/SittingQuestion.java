package org.familysupport.events.referral;

import org.familysupport.events.SubjectRef;

/**
 * One thing on the agenda of a sitting.
 *
 * @param item its place, beginning at 1
 * @param subject the family or person it is about
 */
public record SittingQuestion(int item, SubjectRef subject) {}
