package org.familysupport.dev;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.familysupport.stack.FreePorts;
import org.familysupport.stack.StackFailure;

/** Where the second instances of services listen: on free ports, for nobody knows them by heart. */
final class SecondPorts {
    private final Map<String, Pair> pairs = new HashMap<>();

    /** The ports of one instance. */
    record Pair(int http, int management) {}

    private SecondPorts() {}

    /** None of them is one of the house's own, where nobody may listen yet. */
    static SecondPorts free(Set<String> services, Ports own) {
        SecondPorts ports = new SecondPorts();
        List<Integer> found = FreePorts.some(2 * services.size() + Port.values().length).stream()
                .filter(port -> !own.include(port))
                .toList();
        int next = 0;
        for (String service : services) {
            ports.pairs.put(service, new Pair(found.get(next), found.get(next + 1)));
            next += 2;
        }
        return ports;
    }

    Pair of(String service) {
        Pair pair = pairs.get(service);
        if (pair == null) {
            throw new StackFailure("This house has one instance of `" + service + "`.");
        }
        return pair;
    }
}
