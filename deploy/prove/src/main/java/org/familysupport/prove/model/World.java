package org.familysupport.prove.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One family, and all that was asked and offered about it. */
public final class World {
    private final UUID family;
    private final UUID child;
    private final List<Party> periods = new ArrayList<>();
    private final List<Referral> referrals = new ArrayList<>();
    private final List<Transfer> transfers = new ArrayList<>();
    private final Set<String> deliveries = new HashSet<>();
    private final Map<String, Taken> taken = new HashMap<>();

    /** What was answered to a command that was done. */
    record Taken(String asked, int status, String etag) {}

    private World(UUID family, UUID child) {
        this.family = family;
        this.child = child;
    }

    /** As it is when the family has just been registered. */
    public static World begun(UUID family, UUID child, Party by) {
        World world = new World(family, child);
        world.periods.add(by);
        return world;
    }

    World copy() {
        World copy = new World(family, child);
        copy.periods.addAll(periods);
        referrals.forEach(referral -> copy.referrals.add(referral.copy()));
        transfers.forEach(transfer -> copy.transfers.add(transfer.copy()));
        copy.deliveries.addAll(deliveries);
        copy.taken.putAll(taken);
        return copy;
    }

    public UUID family() {
        return family;
    }

    public UUID child() {
        return child;
    }

    /** Exactly one, at every instant. */
    public Party responsible() {
        return periods.getLast();
    }

    /** Who was responsible, one after the other. */
    public List<Party> periods() {
        return List.copyOf(periods);
    }

    public List<Referral> referrals() {
        return List.copyOf(referrals);
    }

    public List<Transfer> transfers() {
        return List.copyOf(transfers);
    }

    /** How many services were given. */
    public int deliveries() {
        return deliveries.size();
    }

    /** How much a party may know: for a reason, and for no longer than it holds. */
    public Knows knows(Party party) {
        Knows knows =
                responsible().equals(party) ? Knows.EVERYTHING : periods.contains(party) ? Knows.READS : Knows.NOTHING;
        for (Referral referral : referrals) {
            knows = knows.or(referral.knows(party));
        }
        for (Transfer transfer : transfers) {
            knows = knows.or(transfer.knows(party));
        }
        return knows;
    }

    /** The referral of this id; nothing where its request was refused. */
    Optional<Referral> referral(UUID id) {
        return referrals.stream().filter(referral -> referral.id().equals(id)).findFirst();
    }

    Optional<Transfer> transfer(UUID id) {
        return transfers.stream().filter(transfer -> id.equals(transfer.id())).findFirst();
    }

    boolean isAsking(String category, Party receiver) {
        return referrals.stream().anyMatch(referral -> referral.asksFor(category, receiver));
    }

    /** Whether a transfer waits for its answer. */
    public boolean isOffered() {
        return transfers.stream().anyMatch(Transfer::isOpen);
    }

    void add(Referral referral) {
        referrals.add(referral);
    }

    void add(Transfer transfer) {
        transfers.add(transfer);
    }

    /** What was asked for the family follows; by nothing else does who hands it over take it back. */
    void moveResponsibility(Party from, Party to) {
        periods.add(to);
        referrals.stream().filter(referral -> referral.isOutlivedBy(from)).forEach(Referral::isGivenBack);
        referrals.forEach(referral -> referral.follow(from, to));
    }

    /** Nobody has answered a referral in time. */
    public World unanswered(UUID referral) {
        World after = copy();
        after.referral(referral).orElseThrow().isUnanswered();
        return after;
    }

    /** Whether it is a new one. */
    boolean deliver(Party by, String reference, @Nullable UUID ground) {
        boolean fresh = deliveries.add(by + " " + reference);
        if (fresh && ground != null) {
            referral(ground).flatMap(referral -> referral.taskOf(by)).ifPresent(task -> task.delivered++);
        }
        return fresh;
    }

    boolean hasDelivered(Party by, String reference) {
        return deliveries.contains(by + " " + reference);
    }

    @Nullable
    Taken taken(Call call) {
        return taken.get(ring(call));
    }

    void remember(Call call, Taken answer) {
        taken.put(ring(call), answer);
    }

    /** Each service remembers keys of its own. */
    private static String ring(Call call) {
        return call.service() + " " + call.key();
    }

    /** As it is, or as the service itself may have made it in the meantime: it completes transfers in any order, each by itself. */
    Stream<World> inTheMeantime() {
        Stream<World> later = Stream.of(this);
        for (Transfer transfer : transfers) {
            if (transfer.isBeingCompleted()) {
                UUID id = Objects.requireNonNull(transfer.id());
                later = later.flatMap(world -> Stream.of(world, world.completed(id)));
            }
        }
        return later;
    }

    private World completed(UUID transfer) {
        World after = copy();
        after.transfer(transfer).orElseThrow().complete();
        return after;
    }

    /** Whether the service itself has still something to do. */
    public boolean isSettled() {
        return transfers.stream().noneMatch(Transfer::isBeingCompleted);
    }

    /** How many facts were announced of all this, by the room of the fact. */
    public Map<String, Long> facts() {
        return Map.of(
                "referrals",
                referrals.stream().mapToLong(Referral::version).sum(),
                "transfers",
                transfers.stream().mapToLong(Transfer::version).sum(),
                "responsibilities",
                (long) periods.size(),
                "deliveries",
                (long) deliveries.size());
    }

    /** As the database of the referral service tells it. */
    public String rows() {
        return String.join(
                "\n",
                periods.stream().map(party -> party.id().toString()).collect(Collectors.joining(",")),
                sorted(referrals.stream().map(Referral::row)),
                sorted(referrals.stream().flatMap(referral -> referral.taskRows().stream())),
                sorted(transfers.stream().map(Transfer::row)),
                sorted(transfers.stream().flatMap(transfer -> transfer.offerRows().stream())));
    }

    private static String sorted(Stream<String> rows) {
        return rows.sorted().collect(Collectors.joining(";"));
    }

    /** Two worlds in which all goes on alike are one. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof World world
                && rows().equals(world.rows())
                && deliveries.equals(world.deliveries)
                && taken.equals(world.taken);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rows(), deliveries);
    }
}
