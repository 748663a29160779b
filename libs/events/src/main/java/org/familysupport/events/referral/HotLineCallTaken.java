package org.familysupport.events.referral;

/** A call to the hot line was taken. */
public record HotLineCallTaken(HotLineCallId call, long version, HotLineCallReceipt taken) implements HotLineCallFact {}
