package org.familysupport.prove.model;

import java.util.List;
import java.util.UUID;

/** Looks at a transfer. */
public record ReadTransfer(Actor actor, UUID transfer) implements Act {
    @Override
    public Call call() {
        return Call.get(
                Call.REFERRAL, "/api/v1/transfers/" + transfer, actor, "referral", "reads the transfer " + transfer);
    }

    @Override
    public List<Way> ways(World world) {
        Party party = actor.party();
        Expected expected = world.transfer(transfer)
                .filter(it -> it.sideOf(party).isPresent())
                .map(it -> Expected.done(200, it.versionFor(party), it.statusFor(party), it.allowed(actor, world)))
                .orElseGet(() -> Expected.refused(404, "not-found"));
        return Command.unchanged(world, expected);
    }
}
