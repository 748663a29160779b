package org.familysupport.prove.model;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.familysupport.dev.demo.Json;

/** Who is responsible offers that to others. */
public final class RequestTransfer extends Command {
    private final List<Party> receivers;

    public RequestTransfer(Actor actor, World world, List<Party> receivers, UUID key) {
        super(new Call(
                Call.REFERRAL,
                "/api/v1/transfers",
                Json.object(
                        "subject", Json.object("kind", "family", "id", world.family()),
                        "receivers", receivers.stream().map(Party::id).toList(),
                        "reasonCode", "age-stage"),
                actor,
                "referral",
                key,
                null,
                "offers the responsibility to " + receivers));
        this.receivers = receivers;
    }

    private RequestTransfer(Call call, RequestTransfer other) {
        super(call);
        this.receivers = other.receivers;
    }

    @Override
    public Command under(UUID usedKey) {
        return new RequestTransfer(call().with(usedKey), this);
    }

    @Override
    List<Way> first(World world) {
        Party source = actor().party();
        if (world.knows(source) == Knows.NOTHING) {
            return refused(world, 404, "not-found");
        }
        if (!actor().worksWithFamilies() || !world.responsible().equals(source)) {
            return refused(world, 403, "forbidden");
        }
        if (receivers.contains(source) || new HashSet<>(receivers).size() < receivers.size()) {
            return refused(world, 422, "rule-violated");
        }
        if (world.isOffered()) {
            return refused(world, 409, "transfer-open");
        }
        World after = world.copy();
        Transfer transfer = new Transfer(source, receivers);
        after.add(transfer);
        return List.of(done(after, Expected.done(201, 1, Steps.REQUESTED, transfer.allowed(actor(), after))));
    }

    /** Any: it is told by the id that the service gave it. */
    @Override
    String tagNow(World world, String first) {
        return "";
    }

    /** Who offers sees it for ever. */
    @Override
    boolean seesStill(World world) {
        return true;
    }
}
