package org.familysupport.events.referral;

/** A call of a protected topic was taken, on a topic of its own (rulings 24). */
public record RestrictedHotLineCallTaken(HotLineCallId call, long version, HotLineCallReceipt taken)
        implements HotLineCallFact {}
