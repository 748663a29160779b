package org.familysupport.prove.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familysupport.dev.demo.Json;
import org.jspecify.annotations.Nullable;

/** A service that was given, on the ground of a referral or of one's own responsibility. */
public final class RecordDelivery extends Command {
    private final String reference;
    private final @Nullable UUID ground;

    public RecordDelivery(Actor actor, World world, String reference, LocalDate day, @Nullable UUID ground, UUID key) {
        super(new Call(
                Call.DELIVERY,
                "/api/v1/deliveries",
                Json.object(
                        "reference",
                        reference,
                        "family",
                        world.family(),
                        "recipients",
                        List.of(Json.object("person", world.child(), "role", "child")),
                        "serviceType",
                        "home-care",
                        "direction",
                        "home-help",
                        "date",
                        day,
                        "setting",
                        "home",
                        "channel",
                        "in-person",
                        "referral",
                        ground),
                actor,
                "service-delivery",
                key,
                null,
                "delivers " + reference + (ground == null ? "" : " on the ground of " + ground)));
        this.reference = reference;
        this.ground = ground;
    }

    private RecordDelivery(Call call, RecordDelivery other) {
        super(call);
        this.reference = other.reference;
        this.ground = other.ground;
    }

    @Override
    public Command under(UUID usedKey) {
        return new RecordDelivery(call().with(usedKey), this);
    }

    /** The same number again is the same delivery, whoever asks for the organisation. */
    @Override
    List<Way> first(World world) {
        Party party = actor().party();
        if (world.hasDelivered(party, reference)) {
            return List.of(done(world.copy(), new Expected(200, "", Expected.tag(1), "", null)));
        }
        if (world.knows(party) == Knows.NOTHING) {
            return refused(world, 404, "not-found");
        }
        if (!actor().worksWithFamilies() || !world.knows(party).mayWrite()) {
            return refused(world, 403, "forbidden");
        }
        World after = world.copy();
        after.deliver(party, reference, ground);
        return List.of(done(after, new Expected(201, "", Expected.tag(1), "", null)));
    }

    @Override
    boolean seesStill(World world) {
        return true;
    }
}
