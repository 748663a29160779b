package org.familysupport.prove.model;

import java.util.List;
import java.util.UUID;

/** Looks at a referral. */
public record ReadReferral(Actor actor, UUID referral) implements Act {
    @Override
    public Call call() {
        return Call.get(Call.REFERRAL, "/api/v1/referrals/" + referral, actor, "referral", "reads " + referral);
    }

    @Override
    public List<Way> ways(World world) {
        Party party = actor.party();
        Expected expected = world.referral(referral)
                .filter(it -> it.isSeenBy(party, world))
                .map(it -> Expected.done(
                        200, it.versionFor(party, world), it.statusFor(party, world), it.allowed(actor, world)))
                .orElseGet(() -> Expected.refused(404, "not-found"));
        return Command.unchanged(world, expected);
    }
}
