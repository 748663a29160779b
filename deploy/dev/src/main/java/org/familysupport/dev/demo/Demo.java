package org.familysupport.dev.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.familysupport.dev.region.Region;
import org.familysupport.stack.Checkout;
import org.familysupport.stack.Realm;
import org.familysupport.stack.StackFailure;

/**
 * {@code ./dev demo [--url U]}: plays the invented region and a story against the house that runs. Ends with 0 when
 * everything is equal to the source's figures, with 1 when something is not, with 2 when nothing runs.
 */
public final class Demo {
    private static final int NOT_EQUAL = 1;
    private static final int NOTHING_RUNS = 2;

    private Demo() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Realm realm = Realm.read(Checkout.realm());
            Optional<Places> places = places(realm, arguments);
            if (places.isEmpty()) {
                System.exit(NOTHING_RUNS);
            }
            Region region = Region.generate(Region.SEED, Play.bodiesOf(realm));
            System.exit(new Play(places.get(), realm, out).play(region) ? 0 : NOT_EQUAL);
        } catch (GaveUp | StackFailure failure) {
            out.println("The demonstration cannot go on: " + failure.getMessage());
            System.exit(NOT_EQUAL);
        }
    }

    private static Optional<Places> places(Realm realm, String... arguments) {
        if (arguments.length == 0) {
            Optional<Places> running = Places.ofRunning(Checkout.root(), System.getenv(), realm.name());
            if (running.isEmpty()) {
                System.err.println("No house is running: start one by ./dev up, in another shell.");
            }
            return running;
        }
        if (arguments.length != 2 || !arguments[0].equals("--url") || !arguments[1].startsWith("http")) {
            throw new StackFailure("./dev demo [--url http://HOST[:PORT]]");
        }
        Optional<Places> told =
                Optional.of(Places.behind(arguments[1], realm.name())).filter(Places::answer);
        if (told.isEmpty()) {
            System.err.println("Nothing answers at " + arguments[1] + ".");
        }
        return told;
    }
}
