package org.familysupport.events.referral;

/** A signal came that somebody needs help. */
public record SignalReceived(SignalId signal, long version, SignalReceipt received) implements SignalFact {}
