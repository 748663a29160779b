package org.familysupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.familysupport.prove.Proof;
import org.familysupport.prove.ProofHouse;
import org.familysupport.prove.ProveOptions;
import org.familysupport.stack.Checkout;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What {@code ./dev prove} does, with few sequences and many kills: random hand-overs, of which nothing is lost, doubled or seen without
 * a reason. In a house of its own, whose ledger holds nothing else, with two instances of the registry and the referral service.
 */
@Order(Integer.MAX_VALUE - 1)
class ProofJourney {
    private static final String A_GUARD = "drop index referral_tasks_asked_once";

    /** What is expected, and no longer answered, without it. */
    private static final String GUARDED = "expected 409 already-asked";

    /** Many times what it takes where nothing else runs: what hangs is found by the patience of each wait in it. */
    private static final int MINUTES = 30;

    @Test
    @Timeout(value = MINUTES, unit = TimeUnit.MINUTES)
    @Proves("23")
    @Proves("26")
    @Proves("27")
    @Proves("68")
    @Proves("78")
    void handOversAreRightWhateverIsDoneInWhateverOrderAndWhateverDies() throws IOException {
        ProveOptions options =
                ProveOptions.usual().withSequences(100).withKillEvery(20).withInstances(2);
        // among the lines of the build, where a red run is read
        System.out.println("proof: seed " + options.seed());

        try (ProofHouse house = ProofHouse.start(InTheHouse.folder("proof"), options)) {
            assertThat(violations(house, options)).isZero();

            // What never finds anything proves nothing: without one of its guards the same house is found wanting.
            house.databases().rows("referral", A_GUARD);
            assertThat(found(house, options)).contains("VIOLATION", GUARDED);
        }
    }

    /** What a few other sequences find. */
    private static String found(ProofHouse house, ProveOptions options) {
        ProveOptions few =
                options.withSeed(options.seed() + 1).withSequences(20).withKillEvery(0);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        new Proof(house, few, new PrintStream(said, true, StandardCharsets.UTF_8)).play();
        return said.toString(StandardCharsets.UTF_8);
    }

    /** What it says stands among the logs, and where there are violations among the lines of the build too. */
    private static int violations(ProofHouse house, ProveOptions options) throws IOException {
        Path shown = Checkout.root().resolve(".data/journeys/proof.log");
        int violations;
        try (PrintStream out = new PrintStream(Files.newOutputStream(shown), true, StandardCharsets.UTF_8)) {
            violations = new Proof(house, options, out).run();
        }
        if (violations > 0) {
            System.out.println(Files.readString(shown));
        }
        return violations;
    }
}
