package org.familysupport.referral.attachments;

import java.util.Arrays;
import java.util.Locale;

/** Whether a file is there. */
public enum AttachmentState {
    ATTACHED,
    /** Taken back after somebody had accepted: kept, and given to nobody. */
    WITHDRAWN,
    /** Taken back before: neither name nor content is kept. */
    DELETED;

    /** The word in tables and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state with this word. */
    static AttachmentState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state " + code));
    }
}
