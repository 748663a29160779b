package org.familysupport.prove;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familysupport.dev.FourServices;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Json;
import org.familysupport.prove.model.Actor;
import org.familysupport.prove.model.Actor.Role;
import org.familysupport.prove.model.Party;
import org.familysupport.prove.model.RegisterFamily;
import org.familysupport.prove.model.RequestReferral;
import org.familysupport.prove.model.World;

/**
 * Terms that nobody keeps, while a process is killed: each is announced once, and what nobody accepts in time is cancelled once, however
 * many instances look.
 *
 * <p>A rule of the steward makes the term an hour, and this hour is let pass by moving what is stored back, a part at a time.
 */
final class MissedTerms {
    private static final int REFERRALS = 24;
    private static final int PARTS = 4;
    /** A need that no sequence has. */
    private static final String CATEGORY = "respite";

    private static final String REFERRAL = "referral";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

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
        List<UUID> referrals = refer();
        boolean twice = !house.processes().seconds().isEmpty();
        killer.kill(twice ? FourServices.secondOf(REFERRAL) : REFERRAL);
        for (int part = 0; part < PARTS; part++) {
            int from = part * REFERRALS / PARTS;
            String some = ids(referrals.subList(from, from + REFERRALS / PARTS));
            house.databases().rows(REFERRAL, AN_HOUR_PASSES, some);
            awaitAll(CANCELLED, some, REFERRALS / PARTS, "referrals that nobody accepted are not cancelled");
        }
        awaitAll(TOLD_ONCE, ids(referrals), REFERRALS, "terms that were missed are not told once");
        out.printf("  %d referrals were cancelled because nobody accepted them in time%n", REFERRALS);
        long many = REFERRALS;
        return Map.of("referrals", 2 * many, "responsibilities", many);
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
    private List<UUID> refer() {
        Stored stored = new Stored(house.databases(), house.cast().parties());
        List<UUID> referrals = new ArrayList<>();
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
                done(post.send(new RequestReferral(actor, each.world(), id, CATEGORY, receivers, chance.id()).call()));
                referrals.add(id);
            }
        }
        return referrals;
    }

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
        if (!Wait.until(() -> house.databases().number(REFERRAL, question, ids) == many, PATIENCE)) {
            throw new Violated(otherwise + ": " + house.databases().number(REFERRAL, question, ids) + " of " + many);
        }
    }

    private static String ids(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
