package org.familysupport.referral.messages;

import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written.
 *
 * @param organisation in whose name, where a caller stands for several sides; null for its own
 * @param receiver to which receiver the source writes; null for who has it or, before that, all who are asked
 */
public record MessageDraft(
        @Nullable OrganisationId organisation, @Nullable OrganisationId receiver, String text) implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
