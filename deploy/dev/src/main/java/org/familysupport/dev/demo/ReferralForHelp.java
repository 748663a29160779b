package org.familysupport.dev.demo;

import java.util.List;
import java.util.UUID;

/** The preschool refers the family to a social service centre, which accepts, starts, helps and completes. */
final class ReferralForHelp {
    private final Places places;
    private final StoryFamily family;
    private final Findings findings;
    private final Deeds deeds;

    ReferralForHelp(Places places, StoryFamily family, Findings findings, Deeds deeds) {
        this.places = places;
        this.family = family;
        this.findings = findings;
        this.deeds = deeds;
    }

    void run(Player source, Player target) {
        UUID referral = request(source, target);
        deeds.add(source, "referral-requested");
        ReferralWalk walk = new ReferralWalk(places, referral, target.id());
        walk.intoProgress(target.sender());
        deeds.add(target, "referral-accepted", "referral-started");
        deliver(target, referral);
        deeds.add(target, "delivery-recorded");
        Answer completed = walk.complete(target.sender(), "service-provided");
        deeds.add(target, "referral-completed");
        findings.compare("The referral for help at home ends as", "completed", completed.text("status"));
    }

    private UUID request(Player source, Player target) {
        Answer sent = Patience.untilHeard(() -> source.sender()
                        .post(
                                places.referral() + "/api/v1/referrals",
                                Json.object(
                                        "subject", family.asSubject(),
                                        "receivers", List.of(target.id()),
                                        "category", "respite",
                                        "priority", "routine",
                                        "reasonCode", "family-request",
                                        "purpose", "service-delivery",
                                        "legalBasis", agreement())))
                .orGiveUp();
        return UUID.fromString(sent.text("id"));
    }

    private static Object agreement() {
        return Json.object(
                "kind", "agreement", "reference", "Соглашение о межведомственном взаимодействии от 18.01.2017");
    }

    /** Until the grant of the referral has reached the other service, the family is unknown there. */
    private void deliver(Player target, UUID referral) {
        Sender sender = target.sender().inOrderTo("service-delivery");
        Patience.untilHeard(() -> sender.post(
                        places.delivery() + "/api/v1/deliveries",
                        Json.object(
                                "reference",
                                "story-" + referral,
                                "family",
                                family.id(),
                                "recipients",
                                List.of(Json.object("person", family.child(), "role", "child")),
                                "serviceType",
                                "child-minding",
                                "direction",
                                "supporting-help",
                                "date",
                                family.today(),
                                "setting",
                                "home",
                                "channel",
                                "in-person",
                                "minutes",
                                120,
                                "referral",
                                referral)))
                .orGiveUp();
    }
}
