package org.familysupport.testing.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.familysupport.stack.Checkout;
import org.familysupport.testing.rules.CostsInSource.Listed;
import org.familysupport.testing.spec.GeneratedFile;

/** The list of what acts cost the database, with the tests that assert it. */
public final class Costs {
    private static final GeneratedFile DOCUMENT = new GeneratedFile("docs/statements.md");
    private static final int AIM = 6;

    private Costs() {}

    /** Fails unless {@code docs/statements.md} tells what the tests of the whole checkout assert now. */
    public static void check() {
        DOCUMENT.mustHold(text(CostsInSource.under(Checkout.root())));
    }

    static String text(List<Listed> costs) {
        refuse(costs);
        Map<String, List<Listed>> services =
                costs.stream().collect(Collectors.groupingBy(Listed::service, TreeMap::new, Collectors.toList()));
        long within = costs.stream().filter(Costs::isPlain).count();
        return HEAD.formatted(costs.size(), within, AIM)
                + services.entrySet().stream()
                        .map(service -> SERVICE.formatted(service.getKey(), rows(service.getValue())))
                        .collect(Collectors.joining());
    }

    /** What stands for itself and has no reason, and what is listed twice: all at once. */
    private static void refuse(List<Listed> costs) {
        List<String> wrong = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        for (Listed cost : costs) {
            String act = "%s, %s: %s".formatted(cost.service(), cost.room(), cost.act());
            if (!listed.add(act)) {
                wrong.add(act + " is listed twice");
            }
            if (!isPlain(cost) && cost.reason().isEmpty()) {
                wrong.add(act + " is more than %d, or not always the same, without a reason".formatted(AIM));
            }
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }

    /** Always the same, and no more than is aimed at. */
    private static boolean isPlain(Listed cost) {
        return cost.most() <= AIM && cost.statements().equals(String.valueOf(cost.most()));
    }

    private static String rows(List<Listed> costs) {
        return costs.stream().map(Costs::row).collect(Collectors.joining("\n"));
    }

    private static String row(Listed cost) {
        String why = cost.reason().map(reason -> " *Why: " + reason + ".*").orElse("");
        return "| %s | %s | %s | %s%s | `%s` |"
                .formatted(cost.room(), cost.act(), cost.statements(), cost.comment(), why, cost.test());
    }

    private static final String SERVICE = """

            ## %s

            | Room | Act | Statements | What they are | Asserted by |
            | --- | --- | --- | --- | --- |
            %s
            """;

    private static final String HEAD = """
            # What an act costs the database

            Generated from the constants `Cost` of the tests, with their comments; do not edit. Accept a change: ./dev specs

            The number of statements of an act is the same whatever the number of rows, receivers or members, and the test that is named
            asserts that very number. PostgreSQL itself counts (`pg_stat_statements`): reads and writes of the call, not its begin and
            commit, nor what the service does beside it. *Key* is the look whether the same was sent before (`Idempotency-Key`); *with
            rights* says that the row and the right to know it are one query.

            %d acts are listed, %d of them with at most %d statements.
            """;
}
