package org.familysupport.registry.identities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.familysupport.events.registry.MatchingModelActivated;
import org.familysupport.events.registry.MatchingModelEstimated;
import org.familysupport.events.registry.MatchingModelId;
import org.familysupport.events.registry.MatchingModelRetired;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.matching.Weights;
import org.familysupport.persistence.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/** A table of weights by which look-alikes are scored: the shipped one, or one estimated from the registry's own pairs. */
@Entity
@Table(name = "matching_models")
public class MatchingModel extends Aggregate {
    @Column(updatable = false)
    private int number;

    private boolean active;

    /** Line by line as the lib reads it; none for the shipped one. */
    @Column(updatable = false)
    private @Nullable String weights;

    @Column(updatable = false)
    private boolean sane;

    @Column(updatable = false)
    private int pairs;

    @Column(name = "random_pairs", updatable = false)
    private int randomPairs;

    @Column(name = "one_person", updatable = false)
    private double onePerson;

    @Column(updatable = false)
    private int rounds;

    /** Why it was activated, last. */
    private @Nullable String reason;

    protected MatchingModel() {}

    MatchingModel(int number, Sampled sampled, ActorRef actor, Instant now) {
        super(MatchingModelId.next().value(), actor, now);
        this.number = number;
        this.weights = String.join("\n", sampled.estimate().weights().lines());
        this.sane = sampled.estimate().isSane();
        this.pairs = sampled.pairs();
        this.randomPairs = sampled.randomPairs();
        this.onePerson = sampled.estimate().onePerson();
        this.rounds = sampled.estimate().rounds();
    }

    MatchingModelEstimated estimated() {
        return new MatchingModelEstimated(id(), version(), number, sane, createdAt());
    }

    /** From now on pairs are weighed by it. */
    MatchingModelActivated activate(String why, ActorRef actor, Instant now) {
        if (active) {
            throw IdentityProblem.MODEL_ACTIVE.refused();
        }
        if (!sane) {
            throw IdentityProblem.MODEL_NOT_SANE.refused();
        }
        active = true;
        reason = why;
        changed(actor, now);
        return new MatchingModelActivated(id(), nextVersion(), number, now);
    }

    /** Another is in its place. */
    MatchingModelRetired retire(ActorRef actor, Instant now) {
        active = false;
        changed(actor, now);
        return new MatchingModelRetired(id(), nextVersion(), number, now);
    }

    public MatchingModelId id() {
        return new MatchingModelId(uuid());
    }

    public int number() {
        return number;
    }

    public boolean active() {
        return active;
    }

    /** Whether agreement still speaks for and difference against one person in every field, and the estimate came to rest. */
    public boolean sane() {
        return sane;
    }

    /** How many pairs that share a key it was estimated from. */
    public int pairs() {
        return pairs;
    }

    /** How many pairs drawn at random. */
    public int randomPairs() {
        return randomPairs;
    }

    /** The share of the pairs that are of one person. */
    public double onePerson() {
        return onePerson;
    }

    public int rounds() {
        return rounds;
    }

    public @Nullable String reason() {
        return reason;
    }

    public boolean shipped() {
        return weights == null;
    }

    public Weights weights() {
        return weights == null ? Weights.shipped() : Weights.read(List.of(weights.split("\n")));
    }
}
