package org.familysupport.events.referral;

/** Who handles a signal looks into it. */
public record SignalReviewStarted(SignalId signal, long version, SignalHandling handled) implements SignalFact {}
