package org.familysupport.referral.transfers;

import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a transfer when it is requested; codes are checked.
 *
 * @param receivers to whom it is offered; the first to accept has it
 * @param note free text, stays here
 */
public record TransferDraft(
        SubjectRef subject,
        String programme,
        List<OrganisationId> receivers,
        String reason,
        @Nullable String note) implements Personal {
    public TransferDraft {
        receivers = List.copyOf(receivers);
    }

    @Override
    public String toString() {
        return "***";
    }
}
