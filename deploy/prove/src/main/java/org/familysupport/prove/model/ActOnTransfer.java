package org.familysupport.prove.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.familysupport.dev.demo.Json;
import org.familysupport.prove.model.Steps.Side;
import org.jspecify.annotations.Nullable;

/** An acceptance, rejection or cancellation of a transfer; with an acceptance responsibility moves. */
public final class ActOnTransfer extends Command {
    private final UUID transfer;
    private final String act;
    private final String word;

    public ActOnTransfer(Actor actor, UUID transfer, String act, String word, @Nullable Long seen, UUID key) {
        super(new Call(
                Call.REFERRAL,
                "/api/v1/transfers/" + transfer + "/" + act,
                body(act, word),
                actor,
                "referral",
                key,
                seen,
                act + " of the transfer " + transfer + (body(act, word).isEmpty() ? "" : ", " + word)));
        this.transfer = transfer;
        this.act = act;
        this.word = word;
    }

    private ActOnTransfer(Call call, ActOnTransfer other) {
        super(call);
        this.transfer = other.transfer;
        this.act = other.act;
        this.word = other.word;
    }

    @Override
    public Command under(UUID usedKey) {
        return new ActOnTransfer(call().with(usedKey), this);
    }

    private static JsonNode body(String act, String word) {
        return act.equals(Steps.ACCEPTANCE) ? Json.object() : Json.object("reasonCode", word);
    }

    @Override
    @Nullable
    Expected unreadable() {
        if (call().seen() == null) {
            return Expected.refused(428, "if-match-required");
        }
        return !act.equals(Steps.ACCEPTANCE) && !word.equals(ActOnReferral.FITS)
                ? Expected.refused(422, "rule-violated")
                : null;
    }

    @Override
    List<Way> first(World world) {
        Party party = actor().party();
        Optional<Side> side = world.transfer(transfer).flatMap(it -> it.sideOf(party));
        if (side.isEmpty()) {
            return refused(world, 404, "not-found");
        }
        Transfer it = world.transfer(transfer).orElseThrow();
        if (!Transfer.belongsTo(act, side.get()) || !actor().worksWithFamilies()) {
            return refused(world, 403, "forbidden");
        }
        if (act.equals(Steps.ACCEPTANCE) && it.offerTo(party).orElseThrow().lost) {
            return refused(world, 409, "taken-by-another");
        }
        if (!Long.valueOf(it.versionFor(party)).equals(call().seen())) {
            return refused(world, 412, "stale-version");
        }
        Optional<String> to = it.leadsTo(act, party);
        if (to.isEmpty()) {
            return refused(world, 409, "state-conflict");
        }
        // Who has lost its right by this very transfer is told what became of that, and not that it may not.
        return Transfer.mayDo(side.get(), actor(), world)
                ? taken(world, to.get(), side.get())
                : refused(world, 403, "forbidden");
    }

    private List<Way> taken(World world, String to, Side side) {
        Party party = actor().party();
        World after = world.copy();
        Transfer it = after.transfer(transfer).orElseThrow();
        it.take(act, to, side, party);
        if (act.equals(Steps.ACCEPTANCE)) {
            after.moveResponsibility(it.source(), party);
        }
        return List.of(
                done(after, Expected.done(200, it.versionFor(party), it.statusFor(party), it.allowed(actor(), after))));
    }

    /** Any: it completes when it will. */
    @Override
    String tagNow(World world, String first) {
        return "";
    }

    @Override
    boolean seesStill(World world) {
        return true;
    }
}
