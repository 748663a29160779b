package org.familysupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A family moves to another municipality, and the responsibility for it to an organisation there. What was given before stays with
 * the old municipality and the old organisation, also what is recorded late (domain row 27, the old and the new territory).
 *
 * <p>In its year nothing else is given in the house, and nobody else lives in its two places. The grandmother joins after the move was
 * told: who has heard of her has heard of the move.
 */
@ExtendWith(InTheHouse.class)
@Order(3)
class MoveOfResidenceJourney {
    private static final String OLD_PLACE = "36701000";
    private static final String NEW_PLACE = "36640101";

    private static final LocalDate FIRST = LocalDate.of(2012, 2, 6);
    private static final LocalDate SECOND = LocalDate.of(2012, 3, 5);
    private static final LocalDate RECORDED_LATE = LocalDate.of(2012, 3, 26);
    private static final LocalDate MOVED = LocalDate.of(2012, 4, 2);
    private static final LocalDate NEXT = LocalDate.of(2012, 4, 16);

    private static final String BEFORE = "&scope=region&from=2012-01-01&to=" + MOVED.minusDays(1);
    private static final String AFTER = "&scope=region&from=" + MOVED + "&to=2012-12-31";
    private static final String THAT_YEAR = "&scope=region&from=2012-01-01&to=2012-12-31";

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Novosibirsk"));

    @Test
    @Proves("15")
    @Proves("27")
    void whatWasGivenBeforeTheMoveStaysWithTheOldMunicipalityAndTheOldOrganisation(House house) {
        Specialist centre = house.specialist("early-help.specialist");
        Specialist successor = house.specialist("zabota.specialist");
        Desk desk = new Desk(centre);
        Family family = centre.registers(Family.named("Переезд").put("territory", OLD_PLACE));
        centre.delivers(family, FIRST, null, "первая встреча");
        centre.delivers(family, SECOND, null, "вторая встреча");
        countsBefore(house, centre, successor, 2);

        desk.relocates(family.id(), NEW_PLACE, MOVED);
        UUID grandmother = Family.members(
                        desk.joins(family.id(), Family.adult("Переезд", "caregiver", MOVED)), "caregiver")
                .getFirst();
        centre.delivers("caregiver", new Family(family.id(), grandmother), MOVED, null, "на новом месте");
        centre.delivers(family, RECORDED_LATE, null, "записано позже");
        desk.recordOf("families", family.id(), "family-moved", 1);
        countsBefore(house, centre, successor, 3);
        house.counts(1, "unit=deliveries&territory=" + NEW_PLACE + AFTER);

        UUID transfer = centre.offersBecause("family-moved", family, successor);
        successor.seesInThePreviewOf(transfer, NEW_PLACE);
        List<String> offered = centre.responsibleOn(family, today);
        successor.takesOver(transfer).orGiveUp();
        successor.delivers(family, NEXT, null, "новая организация");

        assertThat(offered).containsExactly(idOf(centre));
        assertThat(successor.responsibleOn(family, today)).containsExactly(idOf(centre), idOf(successor));
        assertThat(successor.responsibleOn(family, today.minusDays(1))).isEmpty();
        house.counts(2, "unit=deliveries&territory=" + NEW_PLACE + AFTER);
        house.counts(1, "unit=families&territory=" + NEW_PLACE + AFTER);
        house.counts(1, "unit=deliveries&organisation=" + idOf(centre) + AFTER);
        house.counts(1, "unit=deliveries&organisation=" + idOf(successor) + AFTER);
        countsBefore(house, centre, successor, 3);
        house.counts(0, "unit=deliveries&territory=" + OLD_PLACE + AFTER);
        house.counts(0, "unit=deliveries&territory=" + NEW_PLACE + BEFORE);
        house.counts(1, "unit=families" + THAT_YEAR);
        house.counts(1, "unit=children" + THAT_YEAR);
    }

    /** Of one family with one child, so many times helped before it moved. */
    private static void countsBefore(House house, Specialist centre, Specialist successor, int deliveries) {
        house.counts(deliveries, "unit=deliveries&territory=" + OLD_PLACE + BEFORE);
        house.counts(deliveries, "unit=deliveries&organisation=" + idOf(centre) + BEFORE);
        house.counts(0, "unit=deliveries&organisation=" + idOf(successor) + BEFORE);
        house.counts(1, "unit=families&territory=" + OLD_PLACE + BEFORE);
        house.counts(1, "unit=children&territory=" + OLD_PLACE + BEFORE);
        house.counts(1, "unit=families&organisation=" + idOf(centre) + BEFORE);
    }

    private static String idOf(Specialist specialist) {
        return specialist.organisation().id().toString();
    }
}
