package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violation;
import org.familysupport.security.caller.Caller;

/** Asks for the help that a decision asks for, with the transaction of the decision: all of it or nothing. */
@ApplicationScoped
public class ReferDecided {
    /** Members who decided who shall help knew what they did: code of the list {@code capacity-reason}. */
    private static final String DECIDED = "decided";

    private final RequestReferral request;

    ReferDecided(RequestReferral request) {
        this.request = request;
    }

    /**
     * Sends it with the open transaction.
     *
     * @param source who asks: it is responsible for the subject
     * @throws Refused as when a referral is requested alone; 409 {@code already-asked} says at whose receivers, for a decision asks for
     *     much at a time
     */
    public Uni<ReferralId> refer(SubjectRef subject, OrganisationId source, DecidedReferral help, Caller caller) {
        ReferralDraft draft = new ReferralDraft(
                null,
                subject,
                source,
                help.receivers(),
                help.category(),
                help.priority(),
                help.reason(),
                help.purpose(),
                help.legalBasis(),
                help.note(),
                null,
                DECIDED,
                null,
                null);
        return request.send(draft, caller)
                .map(sent -> sent.value().referral().id())
                .onFailure(Referrals.ASKED_ALREADY)
                .transform(asked -> new Refused(
                        ReferralProblem.ALREADY_ASKED, List.of(new Violation("/receivers", AskedRule.ALREADY_ASKED))));
    }
}
