package org.familysupport.prove.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.familysupport.dev.demo.Json;
import org.familysupport.prove.model.Steps.Need;
import org.familysupport.prove.model.Steps.Side;
import org.familysupport.prove.model.Steps.Step;
import org.jspecify.annotations.Nullable;

/** Any act of the table on a referral. */
public final class ActOnReferral extends Command {
    /** Of the list {@code status-reason}: fits every act that needs a reason. */
    public static final String FITS = "other";

    /** Of the same list: nobody's reason but the service's own. */
    public static final String FITS_NOT = "not-answered";

    public static final String PROVIDED = "service-provided";
    public static final String NOT_NEEDED = "no-service-needed";

    private final UUID referral;
    private final String act;
    private final String word;

    /**
     * An act.
     *
     * @param word the reason or outcome, where it needs one
     * @param seen the version it is meant for; null for none
     */
    public ActOnReferral(Actor actor, UUID referral, String act, String word, @Nullable Long seen, UUID key) {
        super(new Call(
                Call.REFERRAL,
                "/api/v1/referrals/" + referral + "/" + act,
                body(act, word),
                actor,
                "referral",
                key,
                seen,
                act + " of " + referral + (body(act, word).isEmpty() ? "" : ", " + word)));
        this.referral = referral;
        this.act = act;
        this.word = word;
    }

    private ActOnReferral(Call call, ActOnReferral other) {
        super(call);
        this.referral = other.referral;
        this.act = other.act;
        this.word = other.word;
    }

    @Override
    public Command under(UUID usedKey) {
        return new ActOnReferral(call().with(usedKey), this);
    }

    private static JsonNode body(String act, String word) {
        if (Steps.needs(act, Need.REASON)) {
            return Json.object("reasonCode", word);
        }
        return Steps.needs(act, Need.OUTCOME) ? Json.object("outcome", word) : Json.object();
    }

    @Override
    @Nullable
    Expected unreadable() {
        if (call().seen() == null) {
            return Expected.refused(428, "if-match-required");
        }
        return Steps.needs(act, Need.REASON) && !word.equals(FITS) ? Expected.refused(422, "rule-violated") : null;
    }

    /** In the order in which refusals come: 404, 403, taken by another, 412, 409. */
    @Override
    List<Way> first(World world) {
        Optional<Referral> found = world.referral(referral).filter(it -> it.isSeenBy(actor().party(), world));
        if (found.isEmpty()) {
            return refused(world, 404, "not-found");
        }
        Referral it = found.get();
        Party party = actor().party();
        Side side = it.sideOf(party, world).orElseThrow();
        if (!Steps.belongsTo(act, side) || !it.mayDo(act, side, actor(), world)) {
            return refused(world, 403, "forbidden");
        }
        if (act.equals(Steps.ACCEPTANCE) && it.taskOf(party).orElseThrow().lost) {
            return refused(world, 409, "taken-by-another");
        }
        if (!Long.valueOf(it.versionFor(party, world)).equals(call().seen())) {
            return refused(world, 412, "stale-version");
        }
        Optional<Step> step = Steps.step(it.statusFor(party, world), act, side);
        return step.isEmpty() ? refused(world, 409, "state-conflict") : taken(world, it, step.get(), side);
    }

    private List<Way> taken(World world, Referral before, Step step, Side side) {
        Party party = actor().party();
        boolean needsService = step.needs().contains(Need.OUTCOME) && !word.equals(NOT_NEEDED);
        List<Way> missing = refused(world, 409, "delivery-missing");
        if (needsService && before.taskOf(party).orElseThrow().delivered == 0) {
            return missing;
        }
        World after = world.copy();
        Referral it = after.referral(referral).orElseThrow();
        it.take(step, side, party);
        Expected done =
                Expected.done(200, it.versionFor(party, after), it.statusFor(party, after), it.allowed(actor(), after));
        List<Way> ways = new ArrayList<>(List.of(done(after, done)));
        if (needsService) {
            // It was given, and may not have been heard of yet.
            ways.addAll(missing);
        }
        return ways;
    }

    @Override
    boolean seesStill(World world) {
        return world.referral(referral).orElseThrow().isSeenBy(actor().party(), world);
    }
}
