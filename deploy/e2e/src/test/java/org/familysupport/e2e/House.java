package org.familysupport.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.dev.FourServices;
import org.familysupport.dev.demo.Patience;
import org.familysupport.dev.demo.Places;
import org.familysupport.dev.demo.Play;
import org.familysupport.dev.demo.RegisterOrganisations;
import org.familysupport.dev.demo.Sender;
import org.familysupport.dev.demo.Senders;
import org.familysupport.dev.region.Body;
import org.familysupport.dev.region.Region;
import org.familysupport.stack.Checkout;
import org.familysupport.stack.Realm;

/** A running house, the same that `./dev up` starts, with the organisations of the realm in its directory. */
final class House implements AutoCloseable {
    private static final String PARENT = "family.parent";

    private final FourServices services;
    private final Path data;
    private final Realm realm = Realm.read(Checkout.realm());
    private final Places places;
    private final Senders senders;

    private House(FourServices services, Path data) {
        this.services = services;
        this.data = data;
        this.places = Places.of(services);
        this.senders = new Senders(places.issuer(), realm);
    }

    static House start(FourServices.Settings settings) {
        House house = new House(FourServices.of(settings), settings.data());
        // Where the tests are cut off by Ctrl-C. Where they are killed, the next run ends what is left.
        Runtime.getRuntime().addShutdownHook(new Thread(house::close));
        try {
            house.services.start();
            new RegisterOrganisations(house.senders.steward(), house.places).ofRealm(house.realm);
            return house;
        } catch (RuntimeException failed) {
            house.close();
            throw failed;
        }
    }

    /** Who keeps the directory and issues notices. */
    Sender steward() {
        return senders.steward();
    }

    /** Somebody who works in one of its organisations. */
    Specialist specialist(String username) {
        return new Specialist(
                places,
                senders.person(username, "referral"),
                realm.person(username).account().organisation());
    }

    /** The parent of the realm, who acts for its own family alone. */
    Sender parent() {
        return senders.person(PARENT, "own-data");
    }

    /** The person of the registry that the parent is; it is registered under this id, once in a house. */
    UUID parentsPerson() {
        return Objects.requireNonNull(realm.person(PARENT).account().person());
    }

    /** The system of a body, which acts for it and for all organisations under it. */
    Specialist system(Body body) {
        return new Specialist(places, senders.systemOf(body, "referral"), of(body));
    }

    private Realm.Organisation of(Body body) {
        return realm.organisations().stream()
                .filter(each -> each.partOf() == null && each.sector().equals(body.sector()))
                .findFirst()
                .orElseThrow();
    }

    /** An institution that is new to the directory; the system of the body above acts for it. */
    Specialist institution(Body body, String type, String name) {
        Realm.Organisation above = of(body);
        Realm.Organisation institution =
                new Realm.Organisation(UUID.randomUUID(), type, body.sector(), type, above.id(), name, name);
        new RegisterOrganisations(senders.steward(), places).oneMore(institution);
        return new Specialist(places, senders.systemOf(body, "referral"), institution);
    }

    /** Plays the demonstration with a small region; whether everything is equal. What it shows stands among the logs. */
    boolean playsTheSample() {
        Path shown = logs().resolve("play.log");
        try (PrintStream out = new PrintStream(
                Files.newOutputStream(shown, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                true,
                StandardCharsets.UTF_8)) {
            return new Play(places, realm, out).play(Region.sample(Region.SEED, Play.bodiesOf(realm)));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Waits until as many children, as they should be, are counted for an organisation on a day; then it is one answer. */
    JsonNode count(Specialist of, LocalDate day, int children) {
        String url = places.reporting() + "/api/v1/counts?unit=children&scope=region&from=" + day + "&to=" + day
                + "&organisation=" + of.organisation().id();
        return Patience.until(
                        answer -> answer.body().path("value").asInt() >= children,
                        () -> senders.reportingJob().get(url).orGiveUp())
                .body();
    }

    /** Waits until this is what is counted: a number that moves comes to it and stays. */
    void counts(int wanted, String query) {
        String url = places.reporting() + "/api/v1/counts?" + query;
        Patience.until(
                answer -> answer.body().path("value").asInt(-1) == wanted,
                () -> senders.reportingJob().get(url).orGiveUp());
    }

    /** Where it answers, in the words of the documents for those who use it. */
    Map<String, String> addresses() {
        return Map.of(
                "REGISTRY", places.registry() + "/api/v1",
                "REFERRAL", places.referral() + "/api/v1",
                "DELIVERY", places.delivery() + "/api/v1",
                "REPORTING", places.reporting() + "/api/v1",
                "REFERRAL_MANAGEMENT", services.managementUrl("referral"),
                "ISSUER", places.issuer(),
                "KAFKA", services.bootstrapServers());
    }

    FourServices processes() {
        return services;
    }

    /** Where every process of it writes its lines. */
    Path logs() {
        return data.resolve("log");
    }

    @Override
    public void close() {
        services.close();
    }
}
