package org.familysupport.events.referral;

/** What happens to a signal of a protected topic, on a topic of its own (rulings 24). */
public sealed interface RestrictedSignalFact extends SignalFact
        permits RestrictedSignalReceived,
                RestrictedSignalReviewStarted,
                RestrictedSignalFirstActionTaken,
                RestrictedSignalEnded {}
