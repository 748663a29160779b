package org.familysupport.dev.demo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.familysupport.dev.FourServices;
import org.familysupport.dev.Port;
import org.familysupport.dev.Ports;
import org.familysupport.dev.Whereabouts;

/** Where a house answers; URLs without a slash at the end. */
public record Places(String registry, String referral, String delivery, String reporting, String issuer) {
    private static final int MILLIS_TO_CONNECT = 300;

    /** All of it behind one origin, as a gateway gives it. */
    public static Places behind(String origin, String realm) {
        String base = origin.replaceAll("/+$", "");
        return new Places(base, base, base, base, base + "/realms/" + realm);
    }

    /** A house that this program started itself. */
    public static Places of(FourServices house) {
        return new Places(
                house.baseUrl("registry"),
                house.baseUrl("referral"),
                house.baseUrl("service-delivery"),
                house.baseUrl("reporting"),
                house.issuer());
    }

    /** The house of this checkout, else whatever answers at the launcher's ports, such as the containers. */
    static Optional<Places> ofRunning(Path root, Map<String, String> environment, String realm) {
        return Whereabouts.ofRunning(root)
                .map(Places::of)
                .or(() -> Optional.of(at(Ports.from(environment), realm)).filter(Places::answer));
    }

    /** Whether somebody listens there. */
    boolean answer() {
        URI uri = URI.create(registry);
        int port = uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(uri.getHost(), port), MILLIS_TO_CONNECT);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private static Places of(Whereabouts house) {
        return new Places(
                house.service("registry"),
                house.service("referral"),
                house.service("service-delivery"),
                house.service("reporting"),
                house.issuer());
    }

    private static Places at(Ports ports, String realm) {
        return new Places(
                local(ports, Port.REGISTRY),
                local(ports, Port.REFERRAL),
                local(ports, Port.SERVICE_DELIVERY),
                local(ports, Port.REPORTING),
                local(ports, Port.ISSUER) + "/realms/" + realm);
    }

    private static String local(Ports ports, Port port) {
        return "http://localhost:" + ports.of(port);
    }
}
