package org.familysupport.dev;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.familysupport.stack.BrokerUsers;
import org.familysupport.stack.LocalKafka;

/** The broker as a process of its own: data folder, port; passwords by environment. Ends on TERM, in good order. */
public final class BrokerProcess {
    private BrokerProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        LocalKafka.Settings settings = new LocalKafka.Settings(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), BrokerUsers.ofThisProcess());
        LocalKafka broker = LocalKafka.start(settings, List.of(), List.of());
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        new CountDownLatch(1).await();
    }
}
