package org.familysupport.dev.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.familysupport.dev.region.Bodies;
import org.familysupport.dev.region.Region;
import org.familysupport.dev.region.RegionSizes;
import org.familysupport.stack.Realm;

/**
 * The whole demonstration, in its order. It may be cut off at any point and begun again: ids and keys are the same in every
 * run, so what is there already is found and nothing is doubled.
 */
public final class Play {
    private final Places places;
    private final Realm realm;
    private final Senders senders;
    private final PrintStream out;
    private final Findings findings;

    /**
     * A demonstration.
     *
     * @param out to whom it is shown
     */
    public Play(Places places, Realm realm, PrintStream out) {
        this.places = places;
        this.realm = realm;
        this.senders = new Senders(places.issuer(), realm);
        this.out = out;
        this.findings = new Findings(out);
    }

    /** The bodies of the realm, under whose ids the region is made. */
    public static Bodies bodiesOf(Realm realm) {
        return new Bodies(
                bodyOf(realm, "health"),
                bodyOf(realm, "education"),
                bodyOf(realm, "social-protection"),
                bodyOf(realm, "guardianship"),
                bodyOf(realm, "ngo"));
    }

    /** Plays all of it and answers whether everything is equal, as the last line says. */
    public boolean play(Region region) {
        long begin = System.nanoTime();
        send(region);
        new Story(places, realm, senders, findings, out).play();
        new CountDirection3(senders.reportingJob(), places).compare(region, findings, out);
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        out.printf("%n  Time: %d min %02d s%n", time.toMinutes(), time.toSecondsPart());
        out.println(findings.verdict());
        return findings.areAllEqual();
    }

    private void send(Region region) {
        out.printf("The region, as the agencies' own systems send it (%s)%n", region.describe());
        RegionSizes sizes = region.sizes();
        RegisterOrganisations directory = new RegisterOrganisations(senders.steward(), places);
        directory.ofRealm(realm);
        step("organisations", sizes.organisations(), progress -> directory.ofRegion(region, progress));
        step("families", sizes.families(), progress -> new SendFamilies(senders, places).send(region, progress));
        step("referrals", sizes.referrals(), progress -> new SendReferrals(senders, places).send(region, progress));
        step("deliveries", sizes.deliveries(), progress -> new SendDeliveries(senders, places, region).send(progress));
        step(
                "counted",
                sizes.deliveries(),
                progress -> new AwaitReporting(senders.reportingJob(), places).until(region, progress));
    }

    private void step(String what, int total, Consumer<Progress> step) {
        try (Progress progress = new Progress(out, what, total)) {
            step.accept(progress);
        }
    }

    private static UUID bodyOf(Realm realm, String sector) {
        return realm.organisations().stream()
                .filter(each -> each.partOf() == null && each.sector().equals(sector))
                .map(Realm.Organisation::id)
                .findFirst()
                .orElseThrow(() -> new GaveUp("The realm has no body of the sector " + sector + "."));
    }
}
