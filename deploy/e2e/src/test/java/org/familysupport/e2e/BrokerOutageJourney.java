package org.familysupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The broker dies while people work: nobody notices, and afterwards every fact arrives, once (faults 11). */
@ExtendWith(InTheHouse.class)
@Order(3)
class BrokerOutageJourney {
    private static final LocalDate DAY = LocalDate.of(2018, 4, 10);
    private static final int FAMILIES = 15;

    @Test
    @Proves("43")
    @Proves("78")
    void workGoesOnAndNothingIsLostOrDoubled(House house) {
        Specialist earlyHelp = house.specialist("early-help.specialist");
        Specialist centre = house.specialist("zabota.specialist");
        List<Family> known = families(earlyHelp);
        known.forEach(family -> earlyHelp.delivers(family, DAY.minusDays(1), null, "до сбоя"));

        house.processes().kill("kafka");
        house.processes().stop("kafka");
        List<Family> registered = families(earlyHelp.impatient());
        for (Family family : known) {
            UUID referral = earlyHelp.impatient().refers(family, "во время сбоя", centre);
            centre.impatient().accepts(referral).orGiveUp();
            centre.impatient().starts(referral);
            earlyHelp.impatient().delivers(family, DAY, null, "во время сбоя");
        }
        house.processes().start("kafka");

        JsonNode count = house.count(earlyHelp, DAY, FAMILIES);
        assertThat(count.path("value").asInt()).isEqualTo(FAMILIES);
        assertThat(count.path("facts").asInt()).isEqualTo(FAMILIES);
        assertThat(registered)
                .allSatisfy(family -> assertThat(earlyHelp.readsTheRecordOf(family, 2))
                        .containsExactlyInAnyOrder("family-registered", "responsibility-opened"));
        assertThat(known)
                .allSatisfy(family -> assertThat(earlyHelp.readsTheRecordOf(family, 7))
                        .containsExactlyInAnyOrder(
                                "family-registered",
                                "responsibility-opened",
                                "delivery-recorded",
                                "delivery-recorded",
                                "referral-requested",
                                "referral-accepted",
                                "referral-started"));
    }

    private static List<Family> families(Specialist specialist) {
        return new ArrayList<>(IntStream.range(0, FAMILIES)
                .mapToObj(number -> specialist.registers(Family.named("Сбой")))
                .toList());
    }
}
