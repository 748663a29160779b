package org.familysupport.events.referral;

/** Something was done about a signal for the first time. */
public record SignalFirstActionTaken(SignalId signal, long version, SignalHandling handled) implements SignalFact {}
