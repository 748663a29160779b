package org.familysupport.testing.sql;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements of a call, by kind; prints each with its number, for the message of a failing assertion. */
public final class StatementCount {
    private final List<Counted> statements;

    StatementCount(List<Counted> statements) {
        this.statements = statements;
    }

    enum Kind {
        ACT,
        TRANSACTION,
        BACKGROUND
    }

    /** Reads and writes for the call itself: what a promise about statements is about (rulings 30). */
    public long acts() {
        return sum(Kind.ACT);
    }

    /** Fails unless the call cost what is listed for it. */
    public void mustCost(Cost listed) {
        mustCost(listed, 0);
    }

    /** Fails unless the call cost what is listed for an act that has so many of what costs more each. */
    public void mustCost(Cost listed, int times) {
        if (!listed.is(acts(), times)) {
            throw new AssertionError(listed.promised(times) + " statements, and was " + this);
        }
    }

    /** Without the statements that contain one of these words: what the service does when it hears its own facts. */
    public StatementCount without(String... words) {
        return new StatementCount(statements.stream()
                .filter(counted -> Stream.of(words).noneMatch(counted.query()::contains))
                .toList());
    }

    /** Begins, commits and rollbacks. */
    public long transactionControl() {
        return sum(Kind.TRANSACTION);
    }

    /** What went on beside the call: the outbox relay, heartbeats, facts of others. */
    public long background() {
        return sum(Kind.BACKGROUND);
    }

    @Override
    public String toString() {
        return statements.stream()
                .filter(counted -> Statements.kind(counted.query()) != Kind.BACKGROUND)
                .map(counted -> counted.calls() + " x "
                        + counted.query().replaceAll("\\s+", " ").strip())
                .sorted()
                .collect(Collectors.joining("\n", acts() + " acts:\n", ""));
    }

    private long sum(Kind kind) {
        return statements.stream()
                .filter(counted -> Statements.kind(counted.query()) == kind)
                .mapToLong(Counted::calls)
                .sum();
    }
}
