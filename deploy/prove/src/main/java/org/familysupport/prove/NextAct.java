package org.familysupport.prove;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.prove.model.Act;
import org.familysupport.prove.model.ActOnReferral;
import org.familysupport.prove.model.ActOnTransfer;
import org.familysupport.prove.model.Actor;
import org.familysupport.prove.model.Actor.Role;
import org.familysupport.prove.model.Command;
import org.familysupport.prove.model.Knows;
import org.familysupport.prove.model.Party;
import org.familysupport.prove.model.PassOnReferral;
import org.familysupport.prove.model.ReadReferral;
import org.familysupport.prove.model.ReadTransfer;
import org.familysupport.prove.model.RecordDelivery;
import org.familysupport.prove.model.Referral;
import org.familysupport.prove.model.RegisterFamily;
import org.familysupport.prove.model.RequestReferral;
import org.familysupport.prove.model.RequestTransfer;
import org.familysupport.prove.model.Steps;
import org.familysupport.prove.model.Transfer;
import org.familysupport.prove.model.World;
import org.jspecify.annotations.Nullable;

/** Chooses what somebody does next: mostly what is allowed, and often enough what is not. */
final class NextAct {
    private static final List<String> CATEGORIES = List.of("home-help", "early-help", "child-protection");
    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 3, 1);
    private static final int DAYS = 200;
    /** They end what they are done with, so they come less often than their number. */
    private static final Set<String> ENDINGS = Set.of("cancellation", "rejection", "redirection", "entered-in-error");

    private final Chance chance;
    private final List<Party> parties;
    private final List<Command> done = new ArrayList<>();

    private record Choice(Actor actor, String act) {}

    NextAct(Chance chance, List<Party> parties) {
        this.chance = chance;
        this.parties = parties;
    }

    /** What was sent may be sent again. */
    void sent(Act act) {
        if (act instanceof Command command) {
            done.add(command);
        }
    }

    /** With what it all began. */
    RegisterFamily first() {
        return (RegisterFamily) done.getFirst();
    }

    Act in(World world) {
        int throwOf = chance.below(100);
        if (throwOf < 46 && !world.referrals().isEmpty()) {
            return onReferral(referral(world), world);
        }
        if (throwOf < 54) {
            // While it is offered another offer is refused, and that is soon known.
            return world.isOffered() && chance.inPercent(70) ? refer(world) : offer(world);
        }
        if (throwOf < 64 && !world.transfers().isEmpty()) {
            return onTransfer(transfer(world), world);
        }
        if (throwOf < 73) {
            return deliver(world);
        }
        if (throwOf < 78) {
            return chance.oneOf(done);
        }
        if (throwOf < 82) {
            return look(world);
        }
        if (throwOf < 84) {
            return underUsedKey(world);
        }
        return throwOf < 85 ? registeredAgain() : refer(world);
    }

    /** What somebody else does at the same moment, mostly with the same thing. */
    Act rivalOf(Act act, World world) {
        int throwOf = chance.below(100);
        if (throwOf < 20 && act instanceof Command) {
            return act;
        }
        if (throwOf < 75 && act instanceof ActOnReferral) {
            return world.referrals().stream()
                    .filter(referral -> act.call().path().contains(referral.id().toString()))
                    .findFirst()
                    .map(referral -> onReferral(referral, world))
                    .orElseGet(() -> in(world));
        }
        if (throwOf < 75 && act instanceof ActOnTransfer) {
            return world.transfers().stream()
                    .filter(transfer -> act.call().path().contains(String.valueOf(transfer.id())))
                    .findFirst()
                    .map(transfer -> onTransfer(transfer, world))
                    .orElseGet(() -> in(world));
        }
        if (throwOf < 60 && act instanceof RequestReferral) {
            return refer(world);
        }
        return throwOf < 60 && act instanceof RequestTransfer ? offer(world) : in(world);
    }

    private Act refer(World world) {
        Actor actor = chance.inPercent(92) ? worker(world.responsible()) : anybody();
        return new RequestReferral(
                actor, world, chance.id(), chance.oneOf(CATEGORIES), receivers(actor, 3), chance.id());
    }

    private Act offer(World world) {
        Actor actor = chance.inPercent(92) ? worker(world.responsible()) : anybody();
        return new RequestTransfer(actor, world, receivers(actor, 2), chance.id());
    }

    /** One to some others; now and then a wrong one. */
    private List<Party> receivers(Actor actor, int most) {
        List<Party> others =
                parties.stream().filter(party -> !party.equals(actor.party())).toList();
        List<Party> chosen = chance.some(1 + chance.below(most), others);
        if (chance.inPercent(4)) {
            chosen.add(chance.inPercent(50) ? actor.party() : chosen.getFirst());
        }
        return chosen;
    }

    private Act onReferral(Referral referral, World world) {
        Choice choice = choice(
                Steps.acts(),
                all().stream()
                        .flatMap(actor ->
                                referral.allowed(actor, world).stream().sorted().map(act -> new Choice(actor, act)))
                        .toList());
        boolean provided = chance.inPercent(referral.deliveredBy(choice.actor.party()) > 0 ? 70 : 8);
        String outcome = provided ? ActOnReferral.PROVIDED : ActOnReferral.NOT_NEEDED;
        Long seen = seen(referral.versionFor(choice.actor.party(), world));
        if (Steps.passesOn(choice.act)) {
            return new PassOnReferral(
                    choice.actor, referral.id(), choice.act, receivers(choice.actor, 3), seen, chance.id());
        }
        String word = switch (choice.act) {
            case "completion" -> outcome;
            case "business-status" -> chance.inPercent(90) ? ActOnReferral.FITS_BESIDE : ActOnReferral.FITS_NOT_BESIDE;
            default -> reason();
        };
        return new ActOnReferral(choice.actor, referral.id(), choice.act, word, seen, chance.id());
    }

    private Act onTransfer(Transfer transfer, World world) {
        Choice choice = choice(
                Transfer.acts(),
                all().stream()
                        .flatMap(actor ->
                                transfer.allowed(actor, world).stream().sorted().map(act -> new Choice(actor, act)))
                        .toList());
        Long seen = seen(transfer.versionFor(choice.actor.party()));
        UUID id = Objects.requireNonNull(transfer.id());
        return new ActOnTransfer(choice.actor, id, choice.act, reason(), seen, chance.id());
    }

    /** Three of four times what is allowed, if anything is. */
    private Choice choice(List<String> acts, List<Choice> allowed) {
        if (allowed.isEmpty() || chance.inPercent(25)) {
            return new Choice(anybody(), chance.oneOf(acts));
        }
        Choice first = chance.oneOf(allowed);
        return ENDINGS.contains(first.act) && chance.inPercent(70) ? chance.oneOf(allowed) : first;
    }

    private String reason() {
        return chance.inPercent(96) ? ActOnReferral.FITS : ActOnReferral.FITS_NOT;
    }

    /** Mostly the right version, else an old one, one that is not yet there, or none. */
    private @Nullable Long seen(long version) {
        int throwOf = chance.below(100);
        if (throwOf < 86) {
            return version;
        }
        return throwOf < 94 ? Long.valueOf(version - 1) : throwOf < 97 ? Long.valueOf(version + 1) : null;
    }

    private Act deliver(World world) {
        Optional<Command> before = done.stream()
                .filter(RecordDelivery.class::isInstance)
                .findFirst()
                .filter(given -> chance.inPercent(15));
        if (before.isPresent()) {
            return before.get().under(chance.id());
        }
        List<Party> able = parties.stream()
                .filter(party -> world.knows(party) == Knows.EVERYTHING)
                .toList();
        Actor actor = chance.inPercent(92) ? worker(chance.oneOf(able)) : anybody();
        List<UUID> grounds = world.referrals().stream()
                .filter(referral -> referral.holder().equals(Optional.of(actor.party())))
                .map(Referral::id)
                .toList();
        return new RecordDelivery(
                actor,
                world,
                chance.word(),
                FIRST_DAY.plusDays(chance.below(DAYS)),
                grounds.isEmpty() ? null : chance.oneOf(grounds),
                chance.id());
    }

    private Act look(World world) {
        if (!world.transfers().isEmpty() && (world.referrals().isEmpty() || chance.inPercent(30))) {
            UUID id = Objects.requireNonNull(transfer(world).id());
            return new ReadTransfer(anybody(), id);
        }
        return world.referrals().isEmpty()
                ? refer(world)
                : new ReadReferral(anybody(), referral(world).id());
    }

    /** Another command of somebody under a key that it has used. */
    private Act underUsedKey(World world) {
        Command used = chance.oneOf(done);
        Act other = in(world);
        return other instanceof Command command
                        && command.call().actor().equals(used.call().actor())
                ? command.under(used.key())
                : other;
    }

    private Act registeredAgain() {
        return first().again(chance.id());
    }

    private Referral referral(World world) {
        List<Referral> live =
                world.referrals().stream().filter(Referral::isLive).toList();
        return live.isEmpty() || chance.inPercent(30) ? chance.oneOf(world.referrals()) : chance.oneOf(live);
    }

    private Transfer transfer(World world) {
        List<Transfer> open =
                world.transfers().stream().filter(Transfer::isOpen).toList();
        return open.isEmpty() || chance.inPercent(15) ? chance.oneOf(world.transfers()) : chance.oneOf(open);
    }

    private List<Actor> all() {
        return parties.stream()
                .flatMap(party -> Stream.of(new Actor(party, Role.WORKER), new Actor(party, Role.HEAD)))
                .toList();
    }

    private Actor anybody() {
        return new Actor(chance.oneOf(parties), chance.oneOf(List.of(Role.WORKER, Role.WORKER, Role.HEAD, Role.CLERK)));
    }

    private static Actor worker(Party party) {
        return new Actor(party, Role.WORKER);
    }
}
