package org.familysupport.prove.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.familysupport.prove.model.Steps.Side;
import org.familysupport.prove.model.Steps.Step;

/** In which order an act with a referral is refused: 404, 403, taken by another, 412, 409. */
final class Guard {
    private Guard() {}

    /** What comes of a step that may be taken. */
    @FunctionalInterface
    interface Taken {
        List<Way> from(Referral before, Step step, Side side);
    }

    static List<Way> decide(World world, UUID referral, String act, Call call, Taken taken) {
        Party party = call.actor().party();
        Optional<Referral> found = world.referral(referral).filter(it -> it.isSeenBy(party, world));
        if (found.isEmpty()) {
            return Command.refused(world, 404, "not-found");
        }
        Referral it = found.get();
        List<Side> able = it.sides(party, world).stream()
                .filter(side -> Steps.belongsTo(act, side))
                .toList();
        if (able.isEmpty()) {
            return Command.refused(world, 403, "forbidden");
        }
        // Who stands on both sides acts from the one from which it is possible.
        Side side = able.stream()
                .filter(each ->
                        Steps.step(it.standingFor(party, each), act, each).isPresent())
                .findFirst()
                .orElseGet(able::getFirst);
        if (!it.mayDo(act, side, call.actor(), world)) {
            return Command.refused(world, 403, "forbidden");
        }
        if (act.equals(Steps.ACCEPTANCE) && it.taskOf(party).orElseThrow().lost) {
            return Command.refused(world, 409, "taken-by-another");
        }
        if (!Long.valueOf(it.versionFor(party, world)).equals(call.seen())) {
            return Command.refused(world, 412, "stale-version");
        }
        return Steps.step(it.standingFor(party, side), act, side)
                .map(step -> taken.from(it, step, side))
                .orElseGet(() -> Command.refused(world, 409, "state-conflict"));
    }
}
