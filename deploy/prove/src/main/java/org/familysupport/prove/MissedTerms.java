package org.familysupport.prove;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familysupport.dev.FourServices;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Json;
import org.familysupport.prove.model.Act;
import org.familysupport.prove.model.Actor;
import org.familysupport.prove.model.Actor.Role;
import org.familysupport.prove.model.Party;
import org.familysupport.prove.model.PassOnReferral;
import org.familysupport.prove.model.ReadReferral;
import org.familysupport.prove.model.RegisterFamily;
import org.familysupport.prove.model.RequestReferral;
import org.familysupport.prove.model.World;
import org.familysupport.prove.model.Worlds;

/**
 * Terms that nobody keeps, while a process is killed: each is announced once, and what nobody accepts in time is cancelled once, however
 * many instances look.
 *
 * <p>A rule of the steward makes the term an hour, and this hour is let pass by moving what is stored back, a part at a time.
 */
final class MissedTerms {
    private static final int REFERRALS = 24;
    private static final int PARTS = 4;
    /** Of a referral that was requested and cancelled. */
    private static final long VERSION_THEN = 2;
    /** A need that no sequence has. */
    private static final String CATEGORY = "respite";

    private static final String REFERRAL = "referral";

    private static final String AN_HOUR_PASSES = """
            update deadlines
            set started_at = started_at - interval '2 hours', due_at = due_at - interval '2 hours',
                next_at = next_at - interval '2 hours'
            where timer = 'accept-by' and state = 'running' and referral_id = any (cast(? as uuid[]))
            """;
    private static final String CANCELLED = """
            select count(*) from referrals where status = 'cancelled' and id = any (cast(? as uuid[]))
            """;
    /** Each receiver's term was missed and told with its one rung, and each referral has the fact of its request and of its end. */
    private static final String TOLD_ONCE = """
            select count(*) from referrals r
            where r.id = any (cast(? as uuid[])) and r.version = 2
              and (select count(*) from deadlines d
                   where d.referral_id = r.id and d.timer = 'accept-by' and d.version = 2 and d.climbed = 1
                     and d.missed_at is not null and d.state = 'ended') = 2
              and (select count(*) from deadlines d where d.referral_id = r.id) = 2
            """;

    private final ProofHouse house;
    private final Killer killer;
    private final Tally tally;
    private final PrintStream out;
    private final Chance chance;

    MissedTerms(ProofHouse house, ProveOptions options, Killer killer, Tally tally, PrintStream out) {
        this.house = house;
        this.killer = killer;
        this.tally = tally;
        this.out = out;
        this.chance = new Chance(options.seed(), -1);
    }

    /** Lets them be missed; the facts that were announced by it, by the room of the fact. */
    Map<String, Long> play() {
        shortenTheTerm();
        List<Asked> asked = refer();
        boolean twice = !house.processes().seconds().isEmpty();
        killer.kill(twice ? FourServices.secondOf(REFERRAL) : REFERRAL);
        for (int part = 0; part < PARTS; part++) {
            int from = part * REFERRALS / PARTS;
            String some = ids(asked.subList(from, from + REFERRALS / PARTS).stream()
                    .map(Asked::referral)
                    .toList());
            house.databases().rows(REFERRAL, AN_HOUR_PASSES, some);
            awaitAll(CANCELLED, some, REFERRALS / PARTS, "referrals that nobody accepted are not cancelled");
        }
        awaitAll(
                TOLD_ONCE,
                ids(asked.stream().map(Asked::referral).toList()),
                REFERRALS,
                "terms that were missed are not told once");
        asked.forEach(this::askAnother);
        out.printf("  %d referrals were cancelled because nobody accepted them in time, and went on%n", REFERRALS);
        long many = REFERRALS;
        return Map.of("referrals", 4 * many, "responsibilities", many);
    }

    /** What nobody answered is offered to its source to go on with, with others. */
    private void askAnother(Asked before) {
        World world = before.worlds().any().unanswered(before.referral());
        Worlds worlds = new Worlds(world);
        Actor actor = new Actor(world.responsible(), Role.WORKER);
        Act look = new ReadReferral(actor, before.referral());
        Act redirection = new PassOnReferral(
                actor, before.referral(), "redirection", List.of(before.other()), VERSION_THEN, chance.id());
        try (Post post = new Post(house, tally)) {
            explained(worlds, look, post.send(look.call()));
            explained(worlds, redirection, post.send(redirection.call()));
        }
    }

    private static void explained(Worlds worlds, Act act, Answer answer) {
        worlds.answered(act, answer).ifPresent(expected -> {
            throw new Violated(act.call() + ": " + answer + ", expected " + expected);
        });
    }

    private void shortenTheTerm() {
        Answer answer = house.senders()
                .steward()
                .post(
                        house.places().referral() + "/api/v1/deadline-rules",
                        Json.object(
                                "timer",
                                "accept-by",
                                "category",
                                CATEGORY,
                                "amount",
                                1,
                                "unit",
                                "hours",
                                "cancels",
                                true,
                                "ladder",
                                List.of(Json.object("rung", "assignee", "afterHours", 0)),
                                "inForce",
                                true));
        answer.orGiveUp();
    }

    /** All families first: what each has to be heard of is heard while the next is registered. */
    private List<Asked> refer() {
        Stored stored = new Stored(house.databases(), house.cast().parties());
        List<Asked> asked = new ArrayList<>();
        try (Post post = new Post(house, tally)) {
            List<Registered> registered =
                    Stream.generate(() -> register(post)).limit(REFERRALS).toList();
            for (Registered each : registered) {
                stored.awaitHeard(each.world().family());
                UUID id = chance.id();
                List<Party> others = house.cast().parties().stream()
                        .filter(party -> !party.equals(each.by()))
                        .toList();
                Actor actor = new Actor(each.by(), Role.WORKER);
                List<Party> receivers = chance.some(2, others);
                Party other = others.stream()
                        .filter(party -> !receivers.contains(party))
                        .findFirst()
                        .orElseThrow();
                Worlds worlds = new Worlds(each.world());
                Act request = new RequestReferral(actor, each.world(), id, CATEGORY, receivers, chance.id());
                explained(worlds, request, post.send(request.call()));
                asked.add(new Asked(worlds, id, other));
            }
        }
        return asked;
    }

    /** One of which nobody answers, and whom else its source may ask. */
    private record Asked(Worlds worlds, UUID referral, Party other) {}

    private record Registered(Party by, World world) {}

    private Registered register(Post post) {
        Party source = chance.oneOf(house.cast().parties());
        RegisterFamily family = Registering.by(source, chance);
        done(post.send(family.call()));
        return new Registered(source, family.begun());
    }

    private static void done(Answer answer) {
        if (!answer.is(201)) {
            throw new Violated(answer.toString());
        }
    }

    private void awaitAll(String question, String ids, int many, String otherwise) {
        if (!Wait.until(() -> house.databases().number(REFERRAL, question, ids) == many)) {
            throw new Violated(otherwise + ": " + house.databases().number(REFERRAL, question, ids) + " of " + many);
        }
    }

    private static String ids(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
