package org.familysupport.dev;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.familysupport.stack.LocalIssuer;

/** The light issuer as a process of its own: realm file, folder of keys, port. */
public final class IssuerProcess {
    private IssuerProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        LocalIssuer issuer = LocalIssuer.start(
                new LocalIssuer.Settings(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2])));
        Runtime.getRuntime().addShutdownHook(new Thread(issuer::close));
        new CountDownLatch(1).await();
    }
}
