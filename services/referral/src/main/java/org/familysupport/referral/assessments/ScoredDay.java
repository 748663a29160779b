package org.familysupport.referral.assessments;

/** An assessment as a point in a line of them, with the version of the instrument it was made with. */
public record ScoredDay(Assessment assessment, Instrument instrument) {}
