package org.familysupport.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.familysupport.dev.demo.Answer;
import org.familysupport.prove.model.Act;
import org.familysupport.prove.model.ActOnReferral;
import org.familysupport.prove.model.ActOnTransfer;
import org.familysupport.prove.model.Actor;
import org.familysupport.prove.model.Actor.Role;
import org.familysupport.prove.model.Call;
import org.familysupport.prove.model.Knows;
import org.familysupport.prove.model.Party;
import org.familysupport.prove.model.ReadReferral;
import org.familysupport.prove.model.ReadTransfer;
import org.familysupport.prove.model.Referral;
import org.familysupport.prove.model.RegisterFamily;
import org.familysupport.prove.model.Transfer;
import org.familysupport.prove.model.World;
import org.familysupport.prove.model.Worlds;
import org.familysupport.stack.StackFailure;
import org.jspecify.annotations.Nullable;

/**
 * One family, about which some twenty random acts are done, some of them two at a moment; then all that is open is ended by right acts.
 * After each act what was answered and what is stored must be what the rules say; at the end so must what every organisation sees.
 */
final class Sequence implements AutoCloseable {
    private static final int FEWEST_ACTS = 10;
    private static final int MORE_ACTS = 9;
    private static final int PAIRS_IN_PERCENT = 14;
    private static final int LOOKS_IN_PERCENT = 5;
    private static final int RECORDS_IN_PERCENT = 4;
    private static final int PERIODS_IN_PERCENT = 30;
    private static final int TOLD = 2;

    private final ProofHouse house;
    private final Post post;
    private final Post rivalsPost;
    private final ExecutorService rivals;
    private final Killer killer;
    private final Tally tally;
    private final Chance chance;
    private final NextAct next;
    private final Stored stored;
    private final boolean kills;
    private final List<String> told = new ArrayList<>();
    private final Worlds worlds;
    private String rightsSeen = "";

    Sequence(ProofHouse house, ProveOptions options, int number, ExecutorService rivals, Killer killer, Tally tally) {
        this.house = house;
        this.post = new Post(house, tally);
        this.rivalsPost = new Post(house, tally);
        this.rivals = rivals;
        this.killer = killer;
        this.tally = tally;
        this.chance = new Chance(options.seed(), number);
        this.next = new NextAct(chance, house.cast().parties());
        this.stored = new Stored(house.databases(), house.cast().parties());
        this.kills = options.kills(number);
        RegisterFamily family = Registering.by(chance.oneOf(house.cast().parties()), chance);
        this.worlds = new Worlds(family.begun());
        next.sent(family);
    }

    /** Plays it; the world as it is then. */
    World play() {
        begin();
        int acts = FEWEST_ACTS + chance.below(MORE_ACTS);
        int killAt = kills ? chance.below(acts) : -1;
        for (int act = 0; act < acts; act++) {
            if (act == killAt) {
                told.add("   kill -9 of " + killer.next());
            }
            if (chance.inPercent(PAIRS_IN_PERCENT)) {
                atOnce();
            } else {
                alone(next.in(world()));
            }
            if (chance.inPercent(LOOKS_IN_PERCENT)) {
                see(chance.oneOf(house.cast().parties()));
            }
        }
        end();
        return world();
    }

    /** What was done so far, with short names in the place of ids. */
    String acts() {
        String text = String.join("\n", told);
        int number = 1;
        for (Referral referral : world().referrals()) {
            text = text.replace(referral.id().toString(), "referral-" + number++);
        }
        number = 1;
        for (Transfer transfer : world().transfers()) {
            text = text.replace(String.valueOf(transfer.id()), "transfer-" + number++);
        }
        return text.replace(world().family().toString(), "family");
    }

    private World world() {
        return worlds.any();
    }

    private void begin() {
        RegisterFamily family = next.first();
        Answer answer = send(post, family.call());
        if (!answer.is(201)) {
            throw new Violated(family.call() + ": " + answer);
        }
        stored.awaitHeard(world().family());
    }

    private void alone(Act act) {
        beforeElsewhere(act);
        next.sent(act);
        Answer answer = send(post, act.call());
        refuse(worlds.answered(act, answer), act.call() + ": " + whole(answer));
        look();
    }

    private void atOnce() {
        Act one = next.in(world());
        Act other = next.rivalOf(one, world());
        if (isElsewhere(one) != isElsewhere(other)) {
            // They meet at no lock: what the one changes is on its way to where the other is judged.
            alone(one);
            alone(other);
            return;
        }
        beforeElsewhere(one);
        beforeElsewhere(other);
        next.sent(one);
        next.sent(other);
        told.add("   two at one moment:");
        Future<Answer> rival = rivals.submit(() -> rivalsPost.send(other.call()));
        Answer ofOne = post.send(one.call());
        Answer ofOther = outcome(rival);
        tell(one.call(), ofOne);
        tell(other.call(), ofOther);
        refuse(
                worlds.answered(one, ofOne, other, ofOther),
                one.call() + ": " + whole(ofOne) + "; " + other.call() + ": " + whole(ofOther));
        look();
    }

    /** Rights reach the other services in their time; who writes there is judged by them, so they must be there. */
    private void beforeElsewhere(Act act) {
        if (isElsewhere(act)) {
            rights();
        }
    }

    private static boolean isElsewhere(Act act) {
        return !act.call().isToReferral();
    }

    private void rights() {
        String rights = stored.rights(world().family());
        if (!rights.equals(rightsSeen)) {
            stored.awaitRights(world(), rights);
            rightsSeen = rights;
        }
    }

    /** What is stored must be what was answered. */
    private void look() {
        String rows = stored.rows(world().family());
        if (!worlds.looksLike(world -> world.rows().equals(rows))) {
            throw new Violated("stored is\n" + rows + "\nand should be\n" + world().rows());
        }
    }

    /** What an organisation sees of the family in the registry must be what it may know. */
    private void see(Party party) {
        rights();
        Actor actor = new Actor(party, Role.WORKER);
        Knows knows = world().knows(party);
        seeFamily(actor, knows);
        seeChild(actor, knows);
    }

    private void seeFamily(Actor actor, Knows knows) {
        Answer family = read("registry", "/api/v1/families/" + world().family(), actor, "sees the family");
        boolean right = knows == Knows.NOTHING
                ? family.is(404)
                : family.is(200)
                        && family.text("responsibleOrganisation")
                                .equals(world().responsible().id().toString())
                        && family.body().path("redactedFields").isEmpty() == knows.names();
        require(right, actor + " knows " + knows + ", and of the family sees " + whole(family));
    }

    private void seeChild(Actor actor, Knows knows) {
        Answer child = read("registry", "/api/v1/people/" + world().child(), actor, "sees the child");
        boolean right = knows == Knows.NOTHING
                ? child.is(404)
                : child.is(200) && child.body().hasNonNull("name") == knows.names();
        require(right, actor + " knows " + knows + ", and of the child sees " + whole(child));
    }

    private void end() {
        told.add("   all that is open is ended");
        for (Referral referral = live(); referral != null; referral = live()) {
            end(referral);
        }
        world().transfers().stream().filter(Transfer::isOpen).forEach(this::end);
        boolean settled = Wait.until(() -> {
            look();
            return world().isSettled();
        });
        require(settled, "an accepted transfer is not completed");
        everybodySees();
        if (chance.inPercent(RECORDS_IN_PERCENT)) {
            readTheRecord();
        }
    }

    private @Nullable Referral live() {
        return world().referrals().stream().filter(Referral::isLive).findFirst().orElse(null);
    }

    /** Who has it ends it well; where nobody has it, who is asked refuses, or helps where nobody refuses alone. */
    private void end(Referral referral) {
        Optional<Party> holder = referral.holder();
        Actor actor = new Actor(holder.orElseGet(() -> referral.asked().getFirst()), Role.WORKER);
        String act = holder.isEmpty()
                ? referral.isGuarded() ? "acceptance" : "rejection"
                : List.of("start", "resumption", "completion").stream()
                        .filter(referral.allowed(actor, world())::contains)
                        .findFirst()
                        .orElseThrow(() -> new Violated(actor + " can do nothing with " + referral.id()));
        boolean given = referral.deliveredBy(actor.party()) > 0;
        String word = act.equals("completion")
                ? given ? ActOnReferral.PROVIDED : ActOnReferral.NOT_NEEDED
                : ActOnReferral.FITS;
        long version = referral.versionFor(actor.party(), world());
        boolean ended =
                Wait.until(() -> isDone(new ActOnReferral(actor, referral.id(), act, word, version, chance.id())));
        require(ended, "the service that was given is never heard of, so the referral cannot be completed");
    }

    /** It must be done, unless the service given within it is still on its way. */
    private boolean isDone(ActOnReferral act) {
        next.sent(act);
        Answer answer = send(post, act.call());
        refuse(worlds.answered(act, answer), act.call() + ": " + whole(answer));
        require(
                answer.isDone() || answer.problem().equals("delivery-missing"),
                act.call() + " ends it, and was answered " + whole(answer));
        look();
        return answer.isDone();
    }

    private void end(Transfer transfer) {
        for (Party asked : transfer.asked()) {
            Actor actor = new Actor(asked, Role.WORKER);
            ActOnTransfer act = new ActOnTransfer(
                    actor,
                    Objects.requireNonNull(transfer.id()),
                    "rejection",
                    ActOnReferral.FITS,
                    transfer.versionFor(asked),
                    chance.id());
            Answer answer = send(post, act.call());
            refuse(worlds.answered(act, answer), act.call() + ": " + whole(answer));
            require(answer.isDone(), act.call() + " ends it, and was answered " + whole(answer));
        }
        look();
    }

    /** What each of them may know was looked up; what some of them are told is enough, for others are told it in other sequences. */
    private void everybodySees() {
        rights();
        chance.some(TOLD, house.cast().parties()).forEach(this::see);
        List<Referral> referrals = world().referrals();
        if (!referrals.isEmpty()) {
            alone(new ReadReferral(anybody(), chance.oneOf(referrals).id()));
        }
        List<Transfer> transfers = world().transfers();
        if (!transfers.isEmpty()) {
            alone(new ReadTransfer(
                    anybody(), Objects.requireNonNull(chance.oneOf(transfers).id())));
        }
        if (chance.inPercent(PERIODS_IN_PERCENT)) {
            seeResponsibilities();
        }
    }

    private void seeResponsibilities() {
        Actor actor = new Actor(world().responsible(), Role.WORKER);
        String url = "/api/v1/responsibilities?pageSize=200&subjectKind=family&subject=" + world().family();
        Answer periods = read("referral", url, actor, "sees who is responsible");
        List<String> seen = periods.body().path("items").findValuesAsText("responsibleOrganisation");
        List<String> wanted =
                world().periods().stream().map(party -> party.id().toString()).toList();
        require(seen.equals(wanted), actor + " sees as responsible " + seen + ", and should " + wanted);
    }

    /** The registration and every fact about the family, each once. */
    private void readTheRecord() {
        Actor actor = new Actor(world().responsible(), Role.WORKER);
        String url = "/api/v1/families/" + world().family() + "/record?pageSize=200";
        long facts =
                1 + world().facts().values().stream().mapToLong(Long::longValue).sum();
        boolean whole = Wait.until(() -> read("registry", url, actor, "reads the record")
                        .body()
                        .path("items")
                        .size()
                == facts);
        require(whole, "the record of the family has not the " + facts + " facts about it");
    }

    private Actor anybody() {
        return new Actor(chance.oneOf(house.cast().parties()), Role.WORKER);
    }

    private Answer read(String service, String path, Actor actor, String said) {
        return send(post, Call.get(service, path, actor, "referral", said));
    }

    private Answer send(Post by, Call call) {
        Answer answer = by.send(call);
        tell(call, answer);
        return answer;
    }

    private void tell(Call call, Answer answer) {
        told.add("   %s: %d %s %s"
                .formatted(call, answer.status(), answer.problem(), answer.etag())
                .stripTrailing());
        tally.add(call, answer);
    }

    private static String whole(Answer answer) {
        return (answer + " " + answer.etag() + " " + answer.text("status") + " "
                        + answer.body().path("allowedActs"))
                .strip();
    }

    private static void refuse(Optional<String> expected, String happened) {
        expected.ifPresent(wanted -> {
            throw new Violated(happened + ", expected " + wanted);
        });
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new Violated(otherwise);
        }
    }

    private static Answer outcome(Future<Answer> rival) {
        try {
            return rival.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Violated violated
                    ? violated
                    : new StackFailure("A rival failed: " + failed.getCause(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting for a rival.", interrupted);
        }
    }

    @Override
    public void close() {
        post.close();
        rivalsPost.close();
    }
}
