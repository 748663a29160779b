package org.familysupport.dev.demo;

import org.familysupport.dev.region.Body;
import org.familysupport.stack.Realm;

/** Everybody of the realm who takes part. */
public final class Senders {
    private final Wire wire = new Wire();
    private final TokenDesk tokens;

    public Senders(String issuer, Realm realm) {
        this.tokens = new TokenDesk(wire, issuer, realm);
    }

    /** The machine that keeps the directory. */
    public Sender steward() {
        return sender("steward", "registration");
    }

    /** The machine of a body, which acts for all organisations under it. */
    public Sender systemOf(Body body, String purpose) {
        return sender("agency-system-" + body.sector(), purpose);
    }

    /** The machine that reads figures and sees no people. */
    public Sender reportingJob() {
        return sender("reporting-job", "reporting");
    }

    /** Somebody at a screen. */
    public Sender person(String username, String purpose) {
        return sender(username, purpose);
    }

    private Sender sender(String name, String purpose) {
        return new Sender(wire, tokens, name, purpose, Patience.USUAL);
    }
}
