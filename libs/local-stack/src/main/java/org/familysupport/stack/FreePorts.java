package org.familysupport.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports nobody listens on at this moment, for tests that must not meet a running stack. */
public final class FreePorts {
    private FreePorts() {}

    /** One free port of the loopback interface. */
    public static int one() {
        return some(1).get(0);
    }

    /** That many different free ports: they are held together until all are known. */
    public static List<Integer> some(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException noneLeft) {
            throw new StackFailure("No free port could be found on the loopback interface.", noneLeft);
        } finally {
            held.forEach(FreePorts::release);
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
