package org.familysupport.referral.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.persistence.store.Json;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one referral: those that have not ended, and by which rules new ones are reckoned.
 *
 * @param running the running and the paused ones
 * @param rules the one that holds for each kind of term; none for a kind that has no term
 */
public record Terms(List<Deadline> running, List<Ground> rules) {
    public Terms {
        running = List.copyOf(running);
        rules = List.copyOf(rules);
    }

    /** As the database function {@code deadlines_of} tells them. */
    public static Terms of(String told) {
        return Json.read(told, Terms.class);
    }

    /** Of a referral that begins: as the database function {@code deadline_terms} tells the rules. */
    public static Terms atTheBeginning(String rules) {
        return of("{\"running\": [], \"rules\": " + rules + "}");
    }

    /** Whose time to accept is over, where the rule says that such a referral is cancelled. */
    public Set<OrganisationId> lateToAccept() {
        return running.stream()
                .filter(deadline -> deadline.timer().equals(Timer.ACCEPT_BY.code()) && !deadline.isPaused())
                .filter(deadline ->
                        deadline.missedAt() != null && deadline.ground().cancels())
                .map(deadline -> new OrganisationId(deadline.party()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What changes so that exactly what is waited for runs: terms begin, pause, go on and end. */
    List<Deadline> changes(Concern concern, Instant now, Reckoning reckoning) {
        List<Deadline> changes = new ArrayList<>();
        running.forEach(deadline -> change(deadline, concern, now, reckoning).ifPresent(changes::add));
        concern.waits().stream()
                .filter(wait -> !wait.paused() && find(wait) == null)
                .forEach(wait -> ruleOf(wait.timer())
                        .map(ground -> Deadline.begun(concern, wait.party(), ground, now, reckoning))
                        .ifPresent(changes::add));
        return changes;
    }

    /** The same with what has changed; what has ended is no longer among them. */
    Terms with(List<Deadline> changes) {
        List<Deadline> all = new ArrayList<>(running);
        changes.forEach(change -> {
            all.removeIf(deadline -> deadline.id().equals(change.id()));
            all.add(change);
        });
        all.removeIf(deadline -> deadline.state().equals(Deadline.ENDED));
        return new Terms(all, rules);
    }

    private static Optional<Deadline> change(Deadline deadline, Concern concern, Instant now, Reckoning reckoning) {
        Optional<Wait> wait = concern.waits().stream()
                .filter(it -> deadline.isOf(it.party().value(), it.timer()))
                .findFirst();
        if (wait.isEmpty()) {
            return Optional.of(deadline.ended(now));
        }
        if (wait.get().paused() == deadline.isPaused()) {
            return Optional.empty();
        }
        return Optional.of(wait.get().paused() ? deadline.paused(now) : deadline.resumed(now, reckoning));
    }

    private @Nullable Deadline find(Wait wait) {
        return running.stream()
                .filter(deadline -> deadline.isOf(wait.party().value(), wait.timer()))
                .findFirst()
                .orElse(null);
    }

    /** The rule that holds for a kind of term; none where there is no such term. */
    Optional<Ground> ruleOf(Timer timer) {
        return rules.stream().filter(rule -> rule.timer().equals(timer.code())).findFirst();
    }
}
