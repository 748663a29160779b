package org.familysupport.referral.drafts;

import java.util.List;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;

/**
 * A draft as its source sees it.
 *
 * @param access what the caller may know of the subject now
 */
public record SeenDraft(Draft draft, Access access, Caller caller) {
    private static final String REQUEST = "request";

    /** What the caller may do now. */
    public List<String> allowedActs() {
        return DraftPolicy.mayWrite(caller, access).allowed() ? List.of(REQUEST) : List.of();
    }
}
