package org.familysupport.e2e;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Patience;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A mother takes her consent back, and whoever knew by it knows nothing more, in no service (story 7, step 5). */
@ExtendWith(InTheHouse.class)
@Order(2)
class WithdrawnConsentJourney {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** Aim: one second. It fails only where something is broken, not where the machine is slow. */
    private static final Duration BROKEN = Duration.ofSeconds(30);

    @Test
    @Proves("9")
    void readsStopInEveryService(House house) {
        Specialist earlyHelp = house.specialist("early-help.specialist");
        Specialist centre = house.specialist("zabota.specialist");
        Consenting source = new Consenting(earlyHelp);
        Consenting target = new Consenting(centre);
        Family family = earlyHelp.registers(Family.named("Отзыв"));
        earlyHelp.delivers(family, DAY, null, "семье стало легче");
        UUID delivery = source.deliveryFor(family);
        UUID mother = source.motherOf(family);
        UUID notice = Consenting.notice(house.steward(), earlyHelp.places().registry());
        Answer consent =
                source.records(notice, family, mother, DAY, List.of("identity", "schedule", "services"), centre);
        UUID referral = source.refers("home-help", family, consent, centre);
        centre.accepts(referral).orGiveUp();
        Patience.untilHeard(() -> target.readsTheChild(family)).orGiveUp();
        Patience.untilHeard(() -> target.readsWhoIsResponsible(family)).orGiveUp();
        Patience.untilHeard(() -> target.readsADelivery(delivery)).orGiveUp();

        Map<String, Supplier<Answer>> reads = Map.of(
                "service-delivery", () -> target.readsADelivery(delivery),
                "referral", () -> target.readsWhoIsResponsible(family),
                "registry", () -> target.readsTheChild(family));

        long start = System.nanoTime();
        source.withdraws(consent, mother, DAY);
        Map<String, Duration> stopped = reads.entrySet().parallelStream()
                .collect(toMap(Map.Entry::getKey, read -> untilHidden(read.getValue(), start)));

        // a figure to be read, no bound: machines differ
        stopped.forEach((service, after) -> System.out.printf(
                "%s: reads stopped %d ms after a consent was withdrawn%n", service, after.toMillis()));
        assertThat(stopped.values()).allSatisfy(after -> assertThat(after).isLessThan(BROKEN));
        assertThat(source.acknowledged(consent, 3)).containsExactly("delivery", "referral", "registry");
    }

    /** How long after the start that read was asked which first saw nothing; its answer comes later, for it waits for news. */
    private static Duration untilHidden(Supplier<Answer> read, long start) {
        while (true) {
            Duration asked = Duration.ofNanos(System.nanoTime() - start);
            if (read.get().is(404) || asked.compareTo(BROKEN) > 0) {
                return asked;
            }
        }
    }
}
