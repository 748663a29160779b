package org.familysupport.events.referral;

/** A signal of a protected topic came that somebody needs help. */
public record RestrictedSignalReceived(SignalId signal, long version, SignalReceipt received)
        implements RestrictedSignalFact {}
