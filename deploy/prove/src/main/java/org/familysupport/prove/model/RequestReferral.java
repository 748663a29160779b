package org.familysupport.prove.model;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.familysupport.dev.demo.Json;

/** One organisation asks others to help. */
public final class RequestReferral extends Command {
    private final UUID id;
    private final String category;
    private final List<Party> receivers;

    public RequestReferral(Actor actor, World world, UUID id, String category, List<Party> receivers, UUID key) {
        super(new Call(
                Call.REFERRAL,
                "/api/v1/referrals",
                Json.object(
                        "id",
                        id,
                        "subject",
                        Json.object("kind", "family", "id", world.family()),
                        "receivers",
                        receivers.stream().map(Party::id).toList(),
                        "category",
                        category,
                        "priority",
                        "routine",
                        "reasonCode",
                        "family-request",
                        "purpose",
                        "service-delivery",
                        "legalBasis",
                        Json.object("kind", "agreement", "reference", "Соглашение № 1")),
                actor,
                "referral",
                key,
                null,
                "refers for " + category + " to " + receivers + ": " + id));
        this.id = id;
        this.category = category;
        this.receivers = receivers;
    }

    private RequestReferral(Call call, RequestReferral other) {
        super(call);
        this.id = other.id;
        this.category = other.category;
        this.receivers = other.receivers;
    }

    @Override
    public Command under(UUID usedKey) {
        return new RequestReferral(call().with(usedKey), this);
    }

    @Override
    List<Way> first(World world) {
        Party source = actor().party();
        Knows knows = world.knows(source);
        if (knows == Knows.NOTHING) {
            return refused(world, 404, "not-found");
        }
        if (!actor().worksWithFamilies() || !world.responsible().equals(source)) {
            return refused(world, 403, "forbidden");
        }
        if (receivers.contains(source) || new HashSet<>(receivers).size() < receivers.size()) {
            return refused(world, 422, "rule-violated");
        }
        if (world.referral(id).isPresent()) {
            return refused(world, 409, "referral-exists");
        }
        if (receivers.stream().anyMatch(receiver -> world.isAsking(category, receiver))) {
            return refused(world, 409, "already-asked");
        }
        World after = world.copy();
        Referral referral = new Referral(id, source, category, receivers);
        after.add(referral);
        return List.of(done(after, Expected.done(201, 1, Steps.REQUESTED, referral.allowed(actor(), after))));
    }

    @Override
    String tagNow(World world, String first) {
        return Expected.tag(world.referral(id).orElseThrow().versionFor(actor().party(), world));
    }

    @Override
    boolean seesStill(World world) {
        return world.referral(id).orElseThrow().isSeenBy(actor().party(), world);
    }
}
