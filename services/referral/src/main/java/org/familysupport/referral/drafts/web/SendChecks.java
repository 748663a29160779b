package org.familysupport.referral.drafts.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Set;
import org.familysupport.referral.drafts.Draft;
import org.familysupport.referral.referrals.ReferralDraft;
import org.familysupport.referral.referrals.web.ReferralRequest;
import org.familysupport.web.problem.BrokenRules;

/** Makes of a draft the request that somebody would have sent at once, and checks it by the same rules. */
@ApplicationScoped
class SendChecks {
    private final ObjectMapper json;
    private final Validator validator;
    private final BrokenRules broken;

    SendChecks(ObjectMapper json, Validator validator, BrokenRules broken) {
        this.json = json;
        this.validator = validator;
        this.broken = broken;
    }

    /**
     * What is said of the referral.
     *
     * @throws org.familysupport.kernel.refusal.Refused 422 with every value that is missing or wrong
     */
    ReferralDraft check(Draft draft) {
        ObjectNode written = json.valueToTree(DraftRequest.of(draft));
        written.put("id", draft.uuid().toString());
        ReferralRequest request = json.convertValue(written, ReferralRequest.class);
        Set<ConstraintViolation<ReferralRequest>> found = validator.validate(request);
        if (!found.isEmpty()) {
            throw broken.refusal(found);
        }
        return request.toDraft(draft.source().value());
    }
}
