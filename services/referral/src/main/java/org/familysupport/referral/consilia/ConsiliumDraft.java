package org.familysupport.referral.consilia;

import java.util.List;
import org.familysupport.events.registry.AgreementId;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a consilium when it is formed; codes are checked.
 *
 * @param organisation its secretariat
 * @param title what it is called
 * @param regulation number of the document by which it works
 * @param legalAct the legal act or agreement it rests on, where the registry has it
 * @param quorumPercent how many of its members, in percent, must be present
 * @param schedule when it sits, in words
 */
public record ConsiliumDraft(
        OrganisationId organisation,
        String title,
        String regulation,
        @Nullable AgreementId legalAct,
        int quorumPercent,
        @Nullable String schedule,
        List<MemberDraft> members) {
    public ConsiliumDraft {
        members = List.copyOf(members);
    }
}
