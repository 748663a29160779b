package org.familysupport.referral.attachments.web;

import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.attachments.ReceivedFile;
import org.jspecify.annotations.Nullable;

/** What makes two sendings of a file the same: in whose name, how it is called, and each of its bytes. */
record SaidOfFile(@Nullable OrganisationId organisation, String name, String sha256) implements Personal {
    static SaidOfFile of(ReceivedFile file) {
        return new SaidOfFile(file.organisation(), file.name().value(), file.sha256());
    }

    @Override
    public String toString() {
        return "***";
    }
}
