package org.familysupport.events.referral;

/** A signal ended: somebody was registered, it belongs to work that goes on, or it was rejected. */
public record SignalEnded(SignalId signal, long version, SignalEnding ended) implements SignalFact {}
