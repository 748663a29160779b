package org.familysupport.events.referral;

/** Who handles a signal of a protected topic looks into it. */
public record RestrictedSignalReviewStarted(SignalId signal, long version, SignalHandling handled)
        implements RestrictedSignalFact {}
