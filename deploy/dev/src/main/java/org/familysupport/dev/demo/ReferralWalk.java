package org.familysupport.dev.demo;

import java.util.UUID;

/** The way of one referral, as its receiver goes it: from where it stands to where it should be. */
final class ReferralWalk {
    private static final int CONFLICT = 409;
    private static final int STALE = 412;
    private static final String FOR = "?organisation=";

    private final String url;
    private final UUID receiver;

    /**
     * A referral.
     *
     * @param receiver for whom the sender acts, which may be one of several under its body
     */
    ReferralWalk(Places places, UUID referral, UUID receiver) {
        this.url = places.referral() + "/api/v1/referrals/" + referral;
        this.receiver = receiver;
    }

    /** Accepts and starts what is not yet accepted and started; may be repeated at any point. */
    void intoProgress(Sender target) {
        Patience patience = new Patience();
        Answer seen = read(target);
        for (String next = next(seen); !next.isEmpty(); next = next(seen)) {
            Answer acted = target.post(url + "/" + next + FOR + receiver, Json.object(), seen.etag());
            if (acted.is(CONFLICT) || acted.is(STALE) || acted.isPerhapsTooEarly()) {
                patience.pauseBecause(acted.toString());
                seen = read(target);
            } else {
                seen = acted.orGiveUp();
            }
        }
    }

    /** Ends it well; the service given within it may still be on its way to the referral service. */
    Answer complete(Sender target, String outcome) {
        return Patience.until(
                        answer -> !answer.problem().equals("delivery-missing") && !answer.is(STALE),
                        () -> target.post(
                                url + "/completion",
                                Json.object("outcome", outcome),
                                read(target).etag()))
                .orGiveUp();
    }

    Answer read(Sender reader) {
        return Patience.untilHeard(() -> reader.get(url)).orGiveUp();
    }

    private static String next(Answer seen) {
        return switch (seen.text("status")) {
            case "requested" -> "acceptance";
            case "accepted" -> "start";
            default -> "";
        };
    }
}
