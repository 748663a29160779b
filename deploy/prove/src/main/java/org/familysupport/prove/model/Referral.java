package org.familysupport.prove.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.familysupport.prove.model.Steps.Need;
import org.familysupport.prove.model.Steps.Side;
import org.familysupport.prove.model.Steps.Standing;
import org.familysupport.prove.model.Steps.Step;
import org.jspecify.annotations.Nullable;

/** One referral: who asked, who was asked, and where it stands. */
public final class Referral {
    /** Of one whose id the service gives. */
    private static final UUID NOT_CALLED = new UUID(0, 0);

    private static final String NOTHING = "-";

    private UUID id;
    private final Party source;
    private final String category;
    private final Origin origin;
    private final List<Task> tasks;
    private String status = Steps.REQUESTED;
    private String says = "";
    private boolean settled;
    private @Nullable Party target;
    private @Nullable Party takenOverBy;
    private long version = 1;

    /**
     * The referral from which another comes, and by which act.
     *
     * @param act empty where it comes from none
     */
    record Origin(String act, UUID referral) {
        static final Origin NONE = new Origin("", NOT_CALLED);

        private String of(String... acts) {
            return List.of(acts).contains(act) ? referral.toString() : NOTHING;
        }
    }

    Referral(UUID id, Party source, String category, List<Party> receivers) {
        this(
                id,
                source,
                category,
                Origin.NONE,
                receivers.stream().map(Task::new).toList());
    }

    private Referral(UUID id, Party source, String category, Origin origin, List<Task> tasks) {
        this.id = id;
        this.source = source;
        this.category = category;
        this.origin = origin;
        this.tasks = tasks;
    }

    /** The one that an act with this makes. */
    Referral next(String act, Party by, List<Party> receivers) {
        return new Referral(
                NOT_CALLED,
                by,
                category,
                new Origin(act, id),
                receivers.stream().map(Task::new).toList());
    }

    Referral copy() {
        Referral copy = new Referral(
                id, source, category, origin, tasks.stream().map(Task::copy).toList());
        copy.status = status;
        copy.says = says;
        copy.settled = settled;
        copy.target = target;
        copy.takenOverBy = takenOverBy;
        copy.version = version;
        return copy;
    }

    boolean isNotCalled() {
        return id.equals(NOT_CALLED);
    }

    void isCalled(UUID given) {
        id = given;
    }

    /** Whether a family goes back by it. */
    boolean isReturn() {
        return givesBack().isPresent();
    }

    /** The referral that ends when this one, by which it is given back, is accepted. */
    Optional<UUID> givesBack() {
        return origin.act().equals(Steps.RETURN) ? Optional.of(origin.referral()) : Optional.empty();
    }

    String category() {
        return category;
    }

    public boolean isGuarded() {
        return Steps.isGuarded(category);
    }

    public UUID id() {
        return id;
    }

    public Party source() {
        return source;
    }

    /** Who answers for it on the source's side: who asked, or who has taken the family over from there since. */
    Party answering() {
        Party since = takenOverBy;
        return since == null ? source : since;
    }

    /** The responsibility moves, and whoever has it then goes on with what was asked; what is given back is not asked for. */
    void follow(Party from, Party to) {
        if (!isReturn() && answering().equals(from)) {
            takenOverBy = to;
        }
    }

    /** How many facts were announced of it. */
    public long version() {
        return version;
    }

    public boolean isLive() {
        return Steps.isLive(status);
    }

    List<Task> tasks() {
        return tasks;
    }

    /** Those who were asked. */
    public List<Party> receivers() {
        return tasks.stream().map(task -> task.receiver).toList();
    }

    Optional<Task> taskOf(Party party) {
        return tasks.stream().filter(task -> task.receiver.equals(party)).findFirst();
    }

    /** How many services somebody gave within it. */
    public int deliveredBy(Party party) {
        return taskOf(party).map(task -> task.delivered).orElse(0);
    }

    /** Who has not answered yet. */
    public List<Party> asked() {
        return tasks.stream().filter(Task::isAsked).map(task -> task.receiver).toList();
    }

    /** Who has it and has not ended it, if anybody. */
    public Optional<Party> holder() {
        return tasks.stream()
                .filter(task -> Steps.isLive(task.status) && !task.isAsked())
                .map(task -> task.receiver)
                .findFirst();
    }

    boolean asksFor(String wanted, Party receiver) {
        return category.equals(wanted)
                && taskOf(receiver).filter(task -> Steps.isLive(task.status)).isPresent();
    }

    Knows knows(Party party) {
        return taskOf(party).map(task -> task.knows).orElse(Knows.NOTHING);
    }

    /** Who asked, who was asked, and who has taken over the responsibility since. */
    boolean isSeenBy(Party party, World world) {
        return !sides(party, world).isEmpty();
    }

    /**
     * Where somebody stands, the source's side first. Who is responsible stands there too, but not of what is given back; and who
     * was asked itself only once it has taken the family over.
     */
    List<Side> sides(Party party, World world) {
        boolean asked = taskOf(party).isPresent();
        boolean follows = !isReturn() && world.responsible().equals(party) && (!asked || party.equals(takenOverBy));
        List<Side> sides = new ArrayList<>();
        if (party.equals(source) || follows) {
            sides.add(Side.SOURCE);
        }
        if (asked) {
            sides.add(Side.TARGET);
        }
        return sides;
    }

    /** Of somebody on both sides it is the whole that counts. */
    private boolean seesTheWhole(Party party, World world) {
        return sides(party, world).contains(Side.SOURCE);
    }

    String statusFor(Party party, World world) {
        return seesTheWhole(party, world) ? status : taskOf(party).orElseThrow().status;
    }

    /** How it stands: for a receiver its own task, for the source's side the whole. */
    Standing standingFor(Party party, Side side) {
        if (side == Side.TARGET) {
            Task own = taskOf(party).orElseThrow();
            return new Standing(
                    own.status, isGuarded(), own.isDenied(), true, false, isReturn(), party.equals(takenOverBy));
        }
        boolean denied = tasks.stream().anyMatch(Task::isDenied);
        return new Standing(status, isGuarded(), denied, settled, says.equals(Steps.EXPIRED), isReturn(), false);
    }

    /** The version that somebody sees: a receiver that of its own task. Who may see none could know that of the whole from elsewhere. */
    public long versionFor(Party party, World world) {
        return seesTheWhole(party, world)
                ? version
                : taskOf(party).map(task -> task.version).orElse(version);
    }

    /** What somebody may do now, from any side. */
    public Set<String> allowed(Actor actor, World world) {
        Set<String> allowed = new HashSet<>();
        sides(actor.party(), world)
                .forEach(side -> Steps.allowed(standingFor(actor.party(), side), side).stream()
                        .filter(act -> mayDo(act, side, actor, world))
                        .forEach(allowed::add));
        return allowed;
    }

    /**
     * Who gives a family back may always say what becomes of that; else the source's side must still know it in full, and be
     * responsible to ask others. Who has handed the family over reads what it had asked for, whatever it knows by something else.
     */
    boolean mayDo(String act, Side side, Actor actor, World world) {
        Knows knows = world.knows(actor.party());
        boolean entitled = side == Side.SOURCE
                ? isReturn()
                        || !hasHandedOver(actor.party())
                                && knows.mayWrite()
                                && (!Steps.passesOn(act) || world.responsible().equals(actor.party()))
                : !act.equals(Steps.RETURN) || knows.names();
        return actor.worksWithFamilies() && entitled && (actor.leads() || !Steps.needs(act, Need.HEAD));
    }

    private boolean hasHandedOver(Party party) {
        return party.equals(source) && !answering().equals(party);
    }

    /** Whether a receiver has said that of how it stands. */
    boolean says(Party receiver, String word) {
        return taskOf(receiver).filter(task -> task.says.equals(word)).isPresent();
    }

    /**
     * A step is taken.
     *
     * @param word the business status, where the act says one
     */
    void take(Step step, Side side, Party by, String word) {
        String said = step.act().equals(Steps.BUSINESS_STATUS) ? word : step.says();
        concerned(step, side, by).forEach(task -> task.move(step.to(), step.then(), said));
        if (step.act().equals(Steps.ACCEPTANCE)) {
            target = by;
            tasks.stream().filter(Task::isAsked).forEach(Task::lose);
        }
        status = tasks.stream().anyMatch(Task::isAsked) ? Steps.REQUESTED : step.to();
        says = saidOfTheWhole(step.says());
        settled = settled || Steps.SETTLING.contains(step.act());
        version++;
    }

    /** Who was to take the family back by this, or has, has handed it over. */
    boolean isOutlivedBy(Party former) {
        return isReturn()
                && taskOf(former).filter(task -> Steps.isLive(task.status)).isPresent();
    }

    /** The source has taken the family back, or nobody can any more by this: what is still open of it ends. */
    void isGivenBack() {
        if (isLive()) {
            tasks.stream()
                    .filter(task -> Steps.isLive(task.status))
                    .forEach(task -> task.move(Steps.CANCELLED, Knows.NOTHING, ""));
            status = Steps.CANCELLED;
            says = "";
            version++;
        }
    }

    /** None of those who are asked has answered in time, and the rule of the term ends it. */
    void isUnanswered() {
        tasks.stream().filter(Task::isAsked).forEach(task -> task.move(Steps.CANCELLED, Knows.NOTHING, Steps.EXPIRED));
        status = Steps.CANCELLED;
        says = Steps.EXPIRED;
        version++;
    }

    private List<Task> concerned(Step step, Side side, Party by) {
        if (Steps.BESIDE.contains(step.act())) {
            return List.of();
        }
        return tasks.stream()
                .filter(task -> {
                    if (side == Side.TARGET) {
                        return task.receiver.equals(by);
                    }
                    return Steps.OF_DENIALS.contains(step.act())
                            ? task.isDenied()
                            : step.act().equals(Steps.ENTERED_IN_ERROR) || Steps.isLive(task.status);
                })
                .toList();
    }

    /** A refusal that waits for the second key, else what is said of who has it, else what the step says. */
    private String saidOfTheWhole(String byStep) {
        if (tasks.stream().anyMatch(Task::isDenied)) {
            return Steps.DENIAL_TO_CONFIRM;
        }
        Party taken = target;
        return taken == null ? byStep : taskOf(taken).orElseThrow().says;
    }

    String row() {
        Party follower = takenOverBy;
        return String.join(
                " ",
                id.toString(),
                String.valueOf(version),
                status,
                orNothing(says),
                settled ? "settled" : "open",
                origin.of(Steps.REDIRECTION),
                origin.of(Steps.RENEWAL, Steps.RETURN),
                isReturn() ? "return" : "help",
                follower == null ? NOTHING : follower.id().toString());
    }

    List<String> taskRows() {
        return tasks.stream()
                .map(task -> String.join(
                        " ",
                        id.toString(),
                        task.receiver.id().toString(),
                        String.valueOf(task.version),
                        task.status,
                        orNothing(task.says)))
                .toList();
    }

    private static String orNothing(String word) {
        return word.isEmpty() ? NOTHING : word;
    }
}
