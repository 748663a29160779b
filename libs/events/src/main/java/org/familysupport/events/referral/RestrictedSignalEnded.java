package org.familysupport.events.referral;

/** A signal of a protected topic ended: somebody was registered, it belongs to work that goes on, or it was rejected. */
public record RestrictedSignalEnded(SignalId signal, long version, SignalEnding ended)
        implements RestrictedSignalFact {}
