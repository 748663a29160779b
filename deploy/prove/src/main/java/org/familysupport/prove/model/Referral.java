package org.familysupport.prove.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.familysupport.prove.model.Steps.Need;
import org.familysupport.prove.model.Steps.Side;
import org.familysupport.prove.model.Steps.Step;

/** One referral: who asked, who was asked, and where it stands. */
public final class Referral {
    private final UUID id;
    private final Party source;
    private final String category;
    private final List<Task> tasks;
    private String status = Steps.REQUESTED;
    private long version = 1;

    Referral(UUID id, Party source, String category, List<Party> receivers) {
        this(id, source, category, receivers.stream().map(Task::new).toList(), Steps.REQUESTED, 1);
    }

    private Referral(UUID id, Party source, String category, List<Task> tasks, String status, long version) {
        this.id = id;
        this.source = source;
        this.category = category;
        this.tasks = tasks;
        this.status = status;
        this.version = version;
    }

    Referral copy() {
        return new Referral(id, source, category, tasks.stream().map(Task::copy).toList(), status, version);
    }

    public UUID id() {
        return id;
    }

    public Party source() {
        return source;
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
        return sideOf(party, world).isPresent();
    }

    /** The source's side, or the receiver's. */
    Optional<Side> sideOf(Party party, World world) {
        if (party.equals(source)) {
            return Optional.of(Side.SOURCE);
        }
        if (taskOf(party).isPresent()) {
            return Optional.of(Side.TARGET);
        }
        return world.responsible().equals(party) ? Optional.of(Side.SOURCE) : Optional.empty();
    }

    String statusFor(Party party, World world) {
        return sideOf(party, world).equals(Optional.of(Side.TARGET))
                ? taskOf(party).orElseThrow().status
                : status;
    }

    /** The version that somebody sees who may see it: a receiver that of its own task. */
    public long versionFor(Party party, World world) {
        return sideOf(party, world).equals(Optional.of(Side.TARGET))
                ? taskOf(party).orElseThrow().version
                : version;
    }

    /** What somebody may do now. */
    public Set<String> allowed(Actor actor, World world) {
        Set<String> allowed = new HashSet<>();
        sideOf(actor.party(), world)
                .ifPresent(side -> Steps.allowed(statusFor(actor.party(), world), side).stream()
                        .filter(act -> mayDo(act, side, actor, world))
                        .forEach(allowed::add));
        return allowed;
    }

    boolean mayDo(String act, Side side, Actor actor, World world) {
        boolean entitled = side == Side.TARGET || world.knows(actor.party()).mayWrite();
        return actor.worksWithFamilies() && entitled && (actor.leads() || !Steps.needs(act, Need.HEAD));
    }

    void take(Step step, Side side, Party by) {
        concerned(step, side, by).forEach(task -> task.move(step.to(), step.then()));
        if (step.act().equals(Steps.ACCEPTANCE)) {
            tasks.stream().filter(Task::isAsked).forEach(Task::lose);
        }
        status = tasks.stream().anyMatch(Task::isAsked) ? Steps.REQUESTED : step.to();
        version++;
    }

    private List<Task> concerned(Step step, Side side, Party by) {
        return tasks.stream()
                .filter(task -> side == Side.TARGET
                        ? task.receiver.equals(by)
                        : step.act().equals(Steps.ENTERED_IN_ERROR) || Steps.isLive(task.status))
                .toList();
    }

    String row() {
        return id + " " + version + " " + status;
    }

    List<String> taskRows() {
        return tasks.stream()
                .map(task -> id + " " + task.receiver.id() + " " + task.version + " " + task.status)
                .toList();
    }
}
