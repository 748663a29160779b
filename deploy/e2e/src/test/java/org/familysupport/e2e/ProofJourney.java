package org.familysupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.familysupport.prove.Proof;
import org.familysupport.prove.ProofHouse;
import org.familysupport.prove.ProveOptions;
import org.familysupport.stack.Checkout;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * What {@code ./dev prove} does, with few sequences and many kills: random hand-overs, of which nothing is lost, doubled or seen without
 * a reason. Each in a house of its own, whose ledger holds nothing else.
 */
@Order(Integer.MAX_VALUE - 1)
class ProofJourney {
    private static final String A_GUARD = "drop index referral_tasks_asked_once";

    @Test
    @Proves("23")
    @Proves("27")
    @Proves("68")
    @Proves("78")
    void handOversAreRightWhateverIsDoneInWhateverOrder() throws IOException {
        ProveOptions options = ProveOptions.usual().withSequences(100).withKillEvery(25);

        try (ProofHouse house = ProofHouse.start(folder("proof", options), options)) {
            assertThat(told("proof", out -> new Proof(house, options, out).run())).isZero();

            // What never finds anything proves nothing: without one of its guards the same house is found wanting.
            house.databases().rows("referral", A_GUARD);
            ProveOptions few = options.withSequences(20).withKillEvery(0);
            assertThat(new Proof(house, few, silent()).play()).isPositive();
        }
    }

    @Test
    @Proves("26")
    @Proves("27")
    @Proves("78")
    void andSoTheyAreWithTwoInstancesOfAServiceOfWhichOneDies() throws IOException {
        ProveOptions options =
                ProveOptions.usual().withSequences(40).withKillEvery(6).withInstances(2);

        try (ProofHouse house = ProofHouse.start(folder("proof-of-two", options), options)) {
            assertThat(told("proof-of-two", out -> new Proof(house, options, out).run()))
                    .isZero();
        }
    }

    private static Path folder(String name, ProveOptions options) {
        // among the lines of the build, where a red run is read
        System.out.println(name + ": seed " + options.seed());
        return InTheHouse.folder(name);
    }

    /** What it says stands among the logs, and where there are violations among the lines of the build too. */
    private static int told(String name, ToIntFunction<PrintStream> proof) throws IOException {
        Path shown = Checkout.root().resolve(".data/journeys").resolve(name + ".log");
        int violations;
        try (PrintStream out = new PrintStream(Files.newOutputStream(shown), true, StandardCharsets.UTF_8)) {
            violations = proof.applyAsInt(out);
        }
        if (violations > 0) {
            System.out.println(Files.readString(shown));
        }
        return violations;
    }

    private static PrintStream silent() {
        return new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}
