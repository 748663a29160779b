package org.familysupport.prove;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.familysupport.dev.FourServices;
import org.familysupport.dev.demo.Places;
import org.familysupport.dev.demo.RegisterOrganisations;
import org.familysupport.dev.demo.Senders;
import org.familysupport.stack.BrokerUsers;
import org.familysupport.stack.Checkout;
import org.familysupport.stack.Realm;
import org.familysupport.stack.StackFailure;

/** The house that {@code ./dev up} starts, on free ports and with data of its own that begins empty. */
public final class ProofHouse implements AutoCloseable {
    /** As in production: the first compiler alone would cost twice the CPU. */
    private static final List<String> LONG_RUN =
            List.of("-Xms384m", "-Xmx384m", "-XX:+UseParallelGC", "-XX:+ExitOnOutOfMemoryError");

    /** After each act the proof looks at all that is stored of one family; no service asks so. */
    private static final String TRANSFERS_BY_SUBJECT =
            "create index if not exists transfers_as_the_proof_looks on transfers (subject_id)";

    private final FourServices services;
    private final Places places;
    private final Senders senders;
    private final Cast cast;
    private final Databases databases;
    private final Outages outages = new Outages();
    private final Map<String, List<Integer>> ports = new ConcurrentHashMap<>();

    private ProofHouse(FourServices services, Realm realm) {
        this.services = services;
        this.places = Places.of(services);
        this.senders = new Senders(places.issuer(), realm);
        this.cast = new Cast(services.tokens(), realm);
        this.databases = new Databases(services::jdbcUrl);
    }

    /** Starts one in a folder that is empty. */
    public static ProofHouse start(Path data, ProveOptions options) {
        FourServices.Settings settings = FourServices.Settings.forTests(data);
        if (options.isLong()) {
            settings = settings.withJvmFlags(LONG_RUN);
        }
        if (options.instances() > 1) {
            settings = settings.withTwo("registry", "referral");
        }
        FourServices services = FourServices.of(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(services::close));
        services.start();
        Realm realm = Realm.read(Checkout.realm());
        ProofHouse house = new ProofHouse(services, realm);
        new RegisterOrganisations(house.senders.steward(), house.places).ofRealm(realm);
        house.awaitDirectory(realm.organisations().size());
        house.databases.rows("referral", TRANSFERS_BY_SUBJECT);
        return house;
    }

    /** Who has not heard of an organisation refuses to ask it. */
    private void awaitDirectory(int organisations) {
        for (String service : List.of("referral", "service-delivery")) {
            boolean heard = Wait.until(
                    () -> databases.number(service, "select count(*) from known_organisations") >= organisations);
            if (!heard) {
                throw new StackFailure(service + " does not hear of the organisations.");
            }
        }
    }

    Cast cast() {
        return cast;
    }

    public Databases databases() {
        return databases;
    }

    Outages outages() {
        return outages;
    }

    FourServices processes() {
        return services;
    }

    public Senders senders() {
        return senders;
    }

    public Places places() {
        return places;
    }

    /** What a reader of all topics needs. */
    public Map<String, Object> operatorAtTheBroker() {
        return services.brokerClient(BrokerUsers.OPERATOR);
    }

    /** Where the instances of a service listen. */
    List<Integer> ports(String service) {
        return ports.computeIfAbsent(service, this::portsOf);
    }

    private List<Integer> portsOf(String service) {
        List<String> instances = new ArrayList<>(List.of(service));
        services.seconds().stream()
                .filter(second -> second.equals(FourServices.secondOf(service)))
                .forEach(instances::add);
        return instances.stream()
                .map(instance -> URI.create(services.baseUrl(instance)).getPort())
                .toList();
    }

    @Override
    public void close() {
        databases.close();
        services.close();
    }
}
