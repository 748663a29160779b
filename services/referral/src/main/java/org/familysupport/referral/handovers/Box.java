package org.familysupport.referral.handovers;

/** Which side of its hand-overs an organisation looks at. */
public enum Box {
    /** What it was asked. */
    INBOX,
    /** What it asked. */
    SENT
}
