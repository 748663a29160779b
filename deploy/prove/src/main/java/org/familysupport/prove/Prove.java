package org.familysupport.prove;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.familysupport.dev.FourServices;
import org.familysupport.dev.demo.GaveUp;
import org.familysupport.stack.Checkout;
import org.familysupport.stack.Folders;
import org.familysupport.stack.StackFailure;

/**
 * {@code ./dev prove}: starts a house of its own and proves the hand-over in it. Ends with 0 where there was no violation, with 1 where
 * there was one, with 2 where it could not begin.
 */
public final class Prove {
    private static final int VIOLATED = 1;
    private static final int UNABLE = 2;

    private Prove() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            ProveOptions options = ProveOptions.of(arguments);
            out.printf("Starting a house of its own (logs: .data/prove/log); seed %d%n", options.seed());
            try (ProofHouse house = ProofHouse.start(folder(), options)) {
                System.exit(new Proof(house, options, out).run() == 0 ? 0 : VIOLATED);
            }
        } catch (StackFailure | GaveUp failure) {
            System.err.println(failure.getMessage());
            System.exit(UNABLE);
        }
    }

    private static Path folder() {
        Path folder = Checkout.root().resolve(".data/prove");
        FourServices.endLeftovers(folder);
        Folders.forget(folder);
        return Folders.made(folder);
    }
}
