package org.familysupport.prove.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
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

    /** Of the list {@code business-status}: for who helps. */
    public static final String FITS_BESIDE = "scheduled";

    /** Of the same list: said by the service itself. */
    public static final String FITS_NOT_BESIDE = "redirected";

    /** Of the list of reasons: nobody's reason but the service's own. */
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
        if (Steps.needs(act, Need.OUTCOME)) {
            return Json.object("outcome", word);
        }
        if (Steps.needs(act, Need.WORD)) {
            return Json.object("businessStatus", word);
        }
        return Steps.needs(act, Need.NOTE) ? Json.object("note", "Других служб нет") : Json.object();
    }

    @Override
    @Nullable
    Expected unreadable() {
        if (call().seen() == null) {
            return Expected.refused(428, "if-match-required");
        }
        boolean fits = (!Steps.needs(act, Need.REASON) || word.equals(FITS))
                && (!Steps.needs(act, Need.WORD) || word.equals(FITS_BESIDE));
        return fits ? null : Expected.refused(422, "rule-violated");
    }

    @Override
    List<Way> first(World world) {
        return Guard.decide(world, referral, act, call(), (it, step, side) -> taken(world, it, step, side));
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
        // Who says again how it stands has changed nothing.
        if (!act.equals(Steps.BUSINESS_STATUS) || !it.says(party, word)) {
            it.take(step, side, party, word);
        }
        if (act.equals(Steps.ACCEPTANCE)) {
            it.givesBack().flatMap(after::referral).ifPresent(Referral::isGivenBack);
        }
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
    String tagNow(World world, String first) {
        return Expected.tag(world.referral(referral).orElseThrow().versionFor(actor().party(), world));
    }

    @Override
    boolean seesStill(World world) {
        return world.referral(referral).orElseThrow().isSeenBy(actor().party(), world);
    }
}
