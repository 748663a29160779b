package org.familysupport.dev.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import org.familysupport.stack.Realm;

/**
 * Steps 2 and 3 of story 4 (domain 7): a child leaves early help for a preschool, and its family gets help at home. Every run
 * has a family of its own, so that it ends the same however often it is played and wherever it was cut off.
 */
final class Story {
    private final Places places;
    private final Findings findings;
    private final PrintStream out;
    private final Player early;
    private final List<Player> preschools;
    private final Player centre;

    Story(Places places, Realm realm, Senders senders, Findings findings, PrintStream out) {
        this.places = places;
        this.findings = findings;
        this.out = out;
        this.early = Player.of(realm, senders, "early-help.specialist");
        this.preschools = List.of(
                Player.of(realm, senders, "ryabinka.specialist"), Player.of(realm, senders, "lastochka.specialist"));
        this.centre = Player.of(realm, senders, "zabota.specialist");
    }

    void play() {
        out.printf("%nThe story of one child, from health over education to social protection%n");
        Deeds deeds = new Deeds();
        StoryFamily family = StoryFamily.register(early, places, UUID.randomUUID());
        deeds.add(early, "family-registered", "responsibility-opened");
        Player preschool = new TransferRace(places, family, findings, deeds).run(early, preschools);
        new ReferralForHelp(places, family, findings, deeds).run(preschool, centre);
        new ContinuousRecord(places, family, preschool, findings, out).compare(deeds);
    }
}
