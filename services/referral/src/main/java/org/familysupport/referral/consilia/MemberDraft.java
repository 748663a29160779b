package org.familysupport.referral.consilia;

import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.kernel.id.Uuid7;

/** What is said of a member; codes are checked. */
public record MemberDraft(UUID organisation, UUID specialist, String role, LocalDate since) {
    ConsiliumMember member() {
        return new ConsiliumMember(Uuid7.next(), organisation, specialist, role, since, null);
    }
}
