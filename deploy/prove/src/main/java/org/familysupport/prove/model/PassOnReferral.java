package org.familysupport.prove.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.familysupport.dev.demo.Json;
import org.familysupport.prove.model.Steps.Side;
import org.familysupport.prove.model.Steps.Step;
import org.jspecify.annotations.Nullable;

/** An act with a referral that makes another: others are asked instead, or again, or the family goes back. */
public final class PassOnReferral extends Command {
    private final UUID referral;
    private final String act;
    private final List<Party> receivers;

    /**
     * An act.
     *
     * @param receivers who is asked; of no meaning where the family goes back
     * @param seen the version for which it is meant; null for none
     */
    public PassOnReferral(
            Actor actor, UUID referral, String act, List<Party> receivers, @Nullable Long seen, UUID key) {
        super(new Call(
                Call.REFERRAL,
                "/api/v1/referrals/" + referral + "/" + act,
                body(act, receivers),
                actor,
                "referral",
                key,
                seen,
                act + " of " + referral + (act.equals(Steps.RETURN) ? "" : " to " + receivers)));
        this.referral = referral;
        this.act = act;
        this.receivers = receivers;
    }

    private PassOnReferral(Call call, PassOnReferral other) {
        super(call);
        this.referral = other.referral;
        this.act = other.act;
        this.receivers = other.receivers;
    }

    @Override
    public Command under(UUID usedKey) {
        return new PassOnReferral(call().with(usedKey), this);
    }

    private static JsonNode body(String act, List<Party> receivers) {
        return act.equals(Steps.RETURN)
                ? Json.object("reasonCode", "family-moved")
                : Json.object("receivers", receivers.stream().map(Party::id).toList());
    }

    @Override
    @Nullable
    Expected unreadable() {
        return call().seen() == null ? Expected.refused(428, "if-match-required") : null;
    }

    @Override
    List<Way> first(World world) {
        return Guard.decide(world, referral, act, call(), (it, step, side) -> passed(world, it, step, side));
    }

    /** As any referral that is requested, of others; but a family is given back to who answers for it. */
    private List<Way> passed(World world, Referral before, Step step, Side side) {
        Party by = actor().party();
        boolean back = act.equals(Steps.RETURN);
        List<Party> asked = back ? List.of(before.answering()) : receivers;
        if (asked.contains(by) || new HashSet<>(asked).size() < asked.size()) {
            return refused(world, 422, "rule-violated");
        }
        World after = world.copy();
        Referral it = after.referral(referral).orElseThrow();
        it.take(step, side, by, "");
        if (asked.stream().anyMatch(receiver -> after.isAsking(before.category(), receiver))) {
            return refused(world, 409, "already-asked");
        }
        Referral next = it.next(act, by, asked);
        after.add(next);
        return List.of(done(after, Expected.done(201, 1, Steps.REQUESTED, next.allowed(actor(), after))));
    }

    /** Any: it is told by the id that the service gave it. */
    @Override
    String tagNow(World world, String first) {
        return "";
    }

    /** Who has made one sees it for ever. */
    @Override
    boolean seesStill(World world) {
        return true;
    }
}
