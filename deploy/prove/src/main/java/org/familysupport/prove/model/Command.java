package org.familysupport.prove.model;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change that happens once, however often it is asked for under one key. */
public abstract class Command implements Act {
    private final Call call;

    Command(Call call) {
        this.call = call;
    }

    @Override
    public final Call call() {
        return call;
    }

    public final UUID key() {
        return Objects.requireNonNull(call.key());
    }

    final Actor actor() {
        return call.actor();
    }

    /** Another command under a key that was used before. */
    public abstract Command under(UUID usedKey);

    @Override
    public final List<Way> ways(World world) {
        Expected unreadable = unreadable();
        if (unreadable != null) {
            return unchanged(world, unreadable);
        }
        World.Taken before = world.taken(call);
        if (before == null) {
            return first(world);
        }
        if (!before.asked().equals(call.asked())) {
            return unchanged(world, Expected.refused(422, "key-reused"));
        }
        return unchanged(
                world,
                seesStill(world)
                        ? new Expected(before.status(), "", tagNow(world, before.etag()), "", null)
                        : Expected.refused(404, "not-found"));
    }

    /** Why it is refused whatever there is; null where it can be read. */
    @Nullable
    Expected unreadable() {
        return null;
    }

    /** The ways of a first attempt. */
    abstract List<Way> first(World world);

    /**
     * The tag of what it did, as that is told now: with the first answer's status its present body is told.
     *
     * @param first the tag of the first answer; for what never changes
     */
    String tagNow(World world, String first) {
        return first;
    }

    /** Whether who has done it may still see what it did. */
    abstract boolean seesStill(World world);

    /** It was done; the answer is kept for whoever asks again. */
    final Way done(World after, Expected expected) {
        after.remember(call, new World.Taken(call.asked(), expected.status(), expected.etag()));
        return new Way(expected, after);
    }

    static List<Way> unchanged(World world, Expected expected) {
        return List.of(new Way(expected, world.copy()));
    }

    static List<Way> refused(World world, int status, String code) {
        return unchanged(world, Expected.refused(status, code));
    }
}
