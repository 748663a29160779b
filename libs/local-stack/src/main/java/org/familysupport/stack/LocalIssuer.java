package org.familysupport.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A light OpenID Connect issuer that serves the realm export at Keycloak's own URLs, so that Keycloak takes its place by
 * being started on the same port. For local runs and tests only: it signs in without asking for a password.
 */
public final class LocalIssuer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Tokens tokens;

    /**
     * Where the issuer lives.
     *
     * @param realm the Keycloak realm export it serves
     * @param keys the folder of its signing key, kept so that tokens outlive a restart
     * @param port on the loopback interface
     */
    public record Settings(Path realm, Path keys, int port) {
        /** The issuer as it stands in tokens, given the realm's name. */
        public String issuer(String realmName) {
            return "http://localhost:" + port + "/realms/" + realmName;
        }
    }

    /** What answers at one place. */
    private interface Door {
        void handle(Exchange exchange) throws IOException;
    }

    private LocalIssuer(Settings settings, Realm realm, HttpServer server) {
        this.server = server;
        InstantSource clock = InstantSource.system();
        SigningKey key = SigningKey.keptIn(settings.keys());
        this.tokens = new Tokens(settings.issuer(realm.name()), key, realm, clock);
        Clients clients = new Clients(realm);
        Codes codes = new Codes(clock);
        Sessions sessions = new Sessions(tokens, realm, key, clock);
        SessionDoor session = new SessionDoor(realm, clients, sessions);
        Discovery discovery = new Discovery(tokens.issuer());
        open(discovery.place(""), exchange -> exchange.json(200, Map.of("realm", realm.name())));
        open(discovery.place(Discovery.CONFIGURATION), exchange -> exchange.json(200, discovery.document()));
        open(discovery.place(Discovery.KEYS), exchange -> exchange.json(200, Map.of("keys", List.of(key.jwk()))));
        open(discovery.place(Discovery.TOKEN), new TokenDoor(realm, clients, codes, sessions)::handle);
        open(discovery.place(Discovery.SIGN_IN), new SignInDoor(realm, clients, codes)::handle);
        open(discovery.place(Discovery.USERINFO), session::userinfo);
        open(discovery.place(Discovery.LOGOUT), session::logout);
    }

    /** Starts to answer at once. */
    public static LocalIssuer start(Settings settings) {
        Realm realm = Realm.read(settings.realm());
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port());
            LocalIssuer issuer = new LocalIssuer(settings, realm, HttpServer.create(address, 0));
            issuer.server.setExecutor(issuer.workers);
            issuer.server.start();
            return issuer;
        } catch (IOException taken) {
            throw new StackFailure(
                    "The issuer cannot listen on port " + settings.port() + ": " + taken.getMessage(), taken);
        }
    }

    /** The tokens of the realm without HTTP, good and flawed. */
    public Tokens tokens() {
        return tokens;
    }

    /** Signs these claims with the issuer's key; see {@link Tokens#mint(Map)}. */
    public String mint(Map<String, Object> claims) {
        return tokens.mint(claims);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void open(String place, Door door) {
        server.createContext(place, http -> answer(place, door, http));
    }

    private static void answer(String place, Door door, HttpExchange http) throws IOException {
        Exchange exchange = new Exchange(http);
        exchange.allowAllOrigins();
        try {
            if (!http.getRequestURI().getPath().equals(place)) {
                exchange.json(404, Map.of("error", "HTTP 404 Not Found"));
            } else if (exchange.method().equals("OPTIONS")) {
                exchange.nothing();
            } else {
                door.handle(exchange);
            }
        } catch (OAuthRefusal refused) {
            exchange.json(refused.status(), Map.of("error", refused.code(), "error_description", refused.sentence()));
        } catch (StackFailure unknownName) {
            exchange.json(400, Map.of("error", "invalid_request"));
        } finally {
            http.close();
        }
    }
}
