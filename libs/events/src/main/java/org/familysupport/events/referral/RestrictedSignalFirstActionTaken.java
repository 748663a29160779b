package org.familysupport.events.referral;

/** Something was done about a signal of a protected topic for the first time. */
public record RestrictedSignalFirstActionTaken(SignalId signal, long version, SignalHandling handled)
        implements RestrictedSignalFact {}
