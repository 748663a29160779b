package org.familysupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Patience;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A mother thinks of relinquishing her child, and nobody but the team can notice that the family is known at all, in any
 * service (story 1, steps 2, 5 and 6).
 */
@ExtendWith(InTheHouse.class)
@Order(3)
class ClosedCompartmentJourney {
    private static final LocalDate DAY = LocalDate.of(2018, 4, 9);
    private static final String COMPARTMENT = "relinquishment";

    @Test
    @Proves("10")
    void aClosedFamilyIsAMissForEverybodyOutsideTheTeam(House house) {
        Specialist earlyHelp = house.specialist("early-help.specialist");
        Specialist centre = house.specialist("zabota.specialist");
        Specialist fund = house.specialist("vmeste.specialist");
        Family family = earlyHelp.registers(Family.named("Тайна"));
        earlyHelp.delivers(family, DAY, null, "мать и ребёнок вместе");
        UUID delivery = new Consenting(earlyHelp).deliveryFor(family);
        UUID before = earlyHelp.refers(family, "до тайны", fund);
        fund.accepts(before).orGiveUp();
        Patience.untilHeard(() -> fund.sender().get(registry(fund, "families", family.id())))
                .orGiveUp();

        new Desk(earlyHelp).hides("families", family.id(), COMPARTMENT, centre);

        Family nobody = new Family(UUID.randomUUID(), UUID.randomUUID());
        isAMiss(fund, registry(fund, "families", family.id()), registry(fund, "families", nobody.id()));
        isAMiss(fund, registry(fund, "people", family.child()), registry(fund, "people", nobody.child()));
        isAMiss(
                fund,
                registry(fund, "families", family.id()) + "/record",
                registry(fund, "families", nobody.id()) + "/record");
        isAMiss(fund, referral(fund, before), referral(fund, UUID.randomUUID()));
        isAMiss(fund, responsible(fund, family), responsible(fund, nobody));
        isAMiss(fund, delivery(fund, delivery), delivery(fund, UUID.randomUUID()));

        UUID referral = earlyHelp.refers(family, "мать оставляет ребёнка", centre);
        centre.accepts(referral).orGiveUp();
        Answer seen = Patience.until(
                answer -> answer.body().toString().contains("Дитя"),
                () -> centre.sender().get(registry(centre, "people", family.child())));
        assertThat(seen.status()).isEqualTo(200);
        assertThat(AllTopics.read(house))
                .filteredOn(AllTopics::isOpen)
                .noneMatch(record -> record.contains(COMPARTMENT));
    }

    /** Byte for byte, but for the id that was asked for and the number of the call. */
    private static void isAMiss(Specialist reader, String url, String missing) {
        Answer hidden =
                Patience.until(answer -> answer.is(404), () -> reader.sender().get(url));
        assertThat(words(hidden, url)).isEqualTo(words(reader.sender().get(missing), missing));
    }

    private static String words(Answer answer, String url) {
        ObjectNode body = answer.body().deepCopy();
        body.remove(List.of("traceId", "instance"));
        String id = url.replaceAll(".*([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}).*", "$1");
        return answer.status() + " " + body.toString().replace(id, "id");
    }

    private static String registry(Specialist reader, String collection, UUID id) {
        return reader.places().registry() + "/api/v1/" + collection + "/" + id;
    }

    private static String referral(Specialist reader, UUID id) {
        return reader.places().referral() + "/api/v1/referrals/" + id;
    }

    private static String responsible(Specialist reader, Family family) {
        return reader.places().referral() + "/api/v1/responsibilities?subjectKind=family&subject=" + family.id();
    }

    private static String delivery(Specialist reader, UUID id) {
        return reader.places().delivery() + "/api/v1/deliveries/" + id;
    }
}
