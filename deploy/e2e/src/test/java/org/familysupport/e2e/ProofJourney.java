package org.familysupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.familysupport.prove.Proof;
import org.familysupport.prove.ProofHouse;
import org.familysupport.prove.ProveOptions;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * What {@code ./dev prove} does, with few sequences and many kills: random hand-overs, of which nothing is lost, doubled or seen without
 * a reason. Each in a house of its own, whose ledger holds nothing else.
 */
@Order(Integer.MAX_VALUE - 1)
class ProofJourney {
    @Test
    @Proves("23")
    @Proves("27")
    @Proves("68")
    @Proves("78")
    void handOversAreRightWhateverIsDoneInWhateverOrder() throws IOException {
        ProveOptions options = ProveOptions.usual().withSequences(100).withKillEvery(25);

        assertThat(violations(options, "proof")).isZero();
    }

    @Test
    @Proves("26")
    @Proves("27")
    @Proves("78")
    void andSoTheyAreWithTwoInstancesOfAServiceOfWhichOneDies() throws IOException {
        ProveOptions options =
                ProveOptions.usual().withSequences(40).withKillEvery(6).withInstances(2);

        assertThat(violations(options, "proof-of-two")).isZero();
    }

    private static int violations(ProveOptions options, String name) throws IOException {
        // among the lines of the build, where a red run is read
        System.out.println(name + ": seed " + options.seed());
        Path folder = InTheHouse.folder(name);
        Path shown = folder.resolve("proof.log");
        try (ProofHouse house = ProofHouse.start(folder, options);
                PrintStream out = new PrintStream(Files.newOutputStream(shown), true, StandardCharsets.UTF_8)) {
            int violations = new Proof(house, options, out).run();
            if (violations > 0) {
                System.out.println(Files.readString(shown));
            }
            return violations;
        }
    }
}
