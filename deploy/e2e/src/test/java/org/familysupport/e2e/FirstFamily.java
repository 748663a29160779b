package org.familysupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;

/** The way of one family through all four services, each step a verb. */
final class FirstFamily {
    private FirstFamily() {}

    static void goesItsWay(House house, LocalDate day) {
        Specialist earlyHelp = house.specialist("early-help.specialist");
        Specialist centre = house.specialist("zabota.specialist");

        Family family = earlyHelp.registers(Family.named("Первая"));
        UUID referral = earlyHelp.refers(family, "просим помочь на дому", centre);
        centre.accepts(referral).orGiveUp();
        centre.starts(referral);
        centre.delivers(family, day, referral, "семье стало легче");
        centre.completes(referral);

        assertThat(house.count(centre, day, 1).path("value").asInt()).isEqualTo(1);
        assertThat(earlyHelp.readsTheRecordOf(family, 7))
                .containsExactlyInAnyOrder(
                        "family-registered",
                        "responsibility-opened",
                        "referral-requested",
                        "referral-accepted",
                        "referral-started",
                        "delivery-recorded",
                        "referral-completed");
    }
}
