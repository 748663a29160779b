package org.familysupport.dev;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.familysupport.stack.FreePorts;
import org.familysupport.stack.StackFailure;

/** Who listens where. */
public final class Ports {
    private static final int CONNECT_MILLIS = 300;

    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = numbers;
    }

    /** The usual ports, each replaced by its variable where that is set. */
    public static Ports from(Map<String, String> environment) {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        Set<Integer> used = new HashSet<>();
        for (Port port : Port.values()) {
            int number = number(port, environment.getOrDefault(port.variable(), ""));
            if (!used.add(number)) {
                throw new StackFailure(
                        "Port " + number + " is given twice, the second time by " + port.variable() + ".");
            }
            numbers.put(port, number);
        }
        return new Ports(numbers);
    }

    /** Ports nobody uses now, for tests beside a running house. */
    public static Ports free() {
        List<Integer> found = FreePorts.some(Port.values().length);
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            numbers.put(port, found.get(port.ordinal()));
        }
        return new Ports(numbers);
    }

    public int of(Port port) {
        return numbers.getOrDefault(port, port.usual());
    }

    boolean include(int number) {
        return numbers.containsValue(number);
    }

    /** Refuses with a sentence where one of these ports is taken, so that no process starts in vain. */
    void requireFree(Collection<Port> wanted) {
        for (Port port : wanted) {
            if (isTaken(of(port))) {
                throw new StackFailure("Port %d, wanted for %s, is taken by another program: end that, or set %s."
                        .formatted(of(port), port.purpose(), port.variable()));
            }
        }
    }

    private static int number(Port port, String given) {
        if (given.isBlank()) {
            return port.usual();
        }
        try {
            int number = Integer.parseInt(given.strip());
            if (number > 0 && number < 65_536) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Refused below, like a number out of range.
        }
        throw new StackFailure(port.variable() + " must be a port (1 to 65535), and is: " + given);
    }

    /** Somebody answers, or binding is refused: on some systems only one of the two tells. */
    private static boolean isTaken(int port) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(loopback, port), CONNECT_MILLIS);
            return true;
        } catch (IOException nobodyAnswers) {
            try (ServerSocket trial = new ServerSocket(port, 1, loopback)) {
                return !trial.isBound();
            } catch (IOException refused) {
                return true;
            }
        }
    }
}
