package org.familysupport.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Ports nobody listens on at this moment, for tests that must not meet a running stack. */
public final class FreePorts {
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;
    private static final int MOST_TRIES = 2_000;

    private FreePorts() {}

    /** One free port of the loopback interface. */
    public static int one() {
        return some(1).get(0);
    }

    /**
     * That many different free ports: they are held together until all are known.
     *
     * <p>Below those that systems give to outgoing connections: such a one would keep a program from coming back to its port after it
     * was killed, and somebody who knocks there meanwhile could even be connected with itself.
     */
    public static List<Integer> some(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int tries = 0; held.size() < count && tries < MOST_TRIES; tries++) {
                hold(FIRST + ThreadLocalRandom.current().nextInt(LAST - FIRST), held);
            }
            if (held.size() < count) {
                throw new StackFailure("No free port could be found on the loopback interface.");
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            held.forEach(FreePorts::release);
        }
    }

    private static void hold(int port, List<ServerSocket> held) {
        try {
            held.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
        } catch (IOException taken) {
            // Another one may be free.
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // A socket that cannot be closed holds its port; the caller is then told that the port is taken.
        }
    }
}
