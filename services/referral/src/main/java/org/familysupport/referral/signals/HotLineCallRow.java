package org.familysupport.referral.signals;

import java.time.Instant;
import org.familysupport.events.referral.HotLineCallId;
import org.familysupport.events.referral.SignalId;
import org.jspecify.annotations.Nullable;

/** A call in a list: codes and instants, not what was said. */
public record HotLineCallRow(
        HotLineCallId id,
        long version,
        String channel,
        String topic,
        String urgency,
        String answer,
        boolean anonymous,
        @Nullable SignalId signal,
        Instant takenAt) {}
