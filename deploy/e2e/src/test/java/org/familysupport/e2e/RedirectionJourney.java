package org.familysupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Patience;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Who has no room says no, another helps over the distance, and the mother takes back and gives anew what it may know (story 7,
 * steps 1 and 3 to 6); it helps both times, and knows by that no more than she has allowed.
 *
 * <p>The one NGO of the realm is who helps over the distance, for it is the one from which consent is withdrawn; the early-help
 * centre is the full one. A read without consent is a miss, 404 and not 403, as everywhere (rulings 15). Open: the place in a queue
 * (1), for there is no room of queues yet; that the term goes by (2), for nobody can move the clock of a running house ({@code
 * MissDeadlinesTest} shows that it is told once): here the term is on the referral; and the report on demand, which the reporting
 * service does not give yet.
 */
@ExtendWith(InTheHouse.class)
@Order(3)
class RedirectionJourney {
    /** A district in which no other family of the house lives, and one in another region. */
    private static final String DISTRICT = "32701000";

    private static final String FAR_AWAY = "25701000";
    private static final String EARLY_HELP = "early-help";
    private static final Help BY_VIDEO = new Help("early-help-session", "other-forms", "remote", "video");

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Novosibirsk"));

    @Test
    @Proves("9")
    @Proves("24")
    @Proves("25")
    void theWaitingCountsFromTheFirstDayAndTheMotherDecidesWhatIsKnown(House house) {
        Specialist district = house.specialist("zabota.specialist");
        Specialist full = house.specialist("early-help.specialist");
        Specialist remote = house.specialist("vmeste.specialist");
        List<Specialist> near =
                List.of(house.specialist("ryabinka.specialist"), house.specialist("lastochka.specialist"));
        full.publishes(EARLY_HELP, DISTRICT, "institution", 5, 5);
        near.forEach(each -> each.publishes(EARLY_HELP, DISTRICT, "institution", 5, 3));
        remote.publishes(EARLY_HELP, FAR_AWAY, "remote", 9, 2);
        Asking asking = new Asking(district);
        everybodyKnows(asking, full, near.get(1), remote, near.get(0));

        Family family = registered(district);
        district.delivers(family, today, null, "семье стало легче");
        Consenting source = new Consenting(district);
        UUID delivery = source.deliveryFor(family);
        UUID mother = source.motherOf(family);
        UUID notice = Consenting.notice(house.steward(), district.places().registry());
        Answer consent =
                source.records(notice, family, mother, today, List.of("identity", "schedule", "results"), full, remote);

        ObjectNode wish = Specialist.wish(family, EARLY_HELP, Consenting.basis(consent), full);
        Answer noRoom = district.sends(wish);
        UUID first = asking.asksNevertheless(wish, "willing-to-wait");
        Answer waiting = asking.reads(first);
        full.rejects(first, "at-capacity").orGiveUp();
        List<String> others = asking.others(first, near.get(0), near.get(1), remote);
        UUID second = asking.asksInstead(first, remote);
        helps(remote, second, family);

        assertThat(noRoom.status()).isEqualTo(422);
        assertThat(noRoom.body().path("errors").findValuesAsText("code")).containsExactly("no-free-place");
        assertThat(waiting.text("status")).isEqualTo("requested");
        assertThat(waiting.body().path("deadlines").findValuesAsText("timer")).containsExactly("accept-by");
        assertThat(others)
                .containsExactlyInAnyOrder(
                        near.get(0).organisation().id() + " same-territory free",
                        near.get(1).organisation().id() + " same-territory free",
                        remote.organisation().id() + " remote free");
        assertThat(others.getLast()).endsWith("remote free");
        assertThat(asking.reads(second).text("firstRequestedAt")).isEqualTo(waiting.text("requestedAt"));
        assertThat(asking.reads(first).text("businessStatus")).isEqualTo("redirected");
        assertThat(asking.chain(second)).containsExactly("rejected", "completed");

        Consenting target = new Consenting(remote);
        Answer before = target.readsADelivery(delivery).orGiveUp();
        Answer child = target.readsTheChild(family).orGiveUp();
        source.withdraws(consent, mother, today);
        Patience.until(answer -> answer.is(404), () -> target.readsADelivery(delivery));
        Patience.until(answer -> answer.is(404), () -> target.readsTheChild(family));
        Answer own = source.readsADelivery(delivery).orGiveUp();
        Answer narrower = source.records(notice, family, mother, today, List.of("schedule"), remote);
        remote.accepts(source.refers(EARLY_HELP, family, narrower, remote)).orGiveUp();
        Answer after =
                Patience.untilHeard(() -> target.readsADelivery(delivery)).orGiveUp();
        Answer nameless =
                Patience.untilHeard(() -> target.readsTheChild(family)).orGiveUp();

        assertThat(before.text("result")).isEqualTo("семье стало легче");
        assertThat(before.body().has("family"))
                .as("who has helped knows no more than was consented to")
                .isFalse();
        assertThat(child.body().path("redactedFields").toString()).contains("residence");
        assertThat(child.body().has("name")).isTrue();
        assertThat(own.text("result")).isEqualTo("семье стало легче");
        assertThat(after.text("date")).isEqualTo(today.toString());
        assertThat(after.body().has("result"))
                .as("an accepted referral opens no more than the consent on which it rests")
                .isFalse();
        assertThat(nameless.body().has("name")).isFalse();
        assertThat(asking.reads(second).text("status")).isEqualTo("completed");
        counts(house);
    }

    private Family registered(Specialist district) {
        return district.registers(Family.named("Очередь", today.minusMonths(20)).put("territory", DISTRICT));
    }

    /** Somebody is asked for another family, and by that it shows that everybody's room has come round. */
    private void everybodyKnows(Asking asking, Specialist full, Specialist near, Specialist remote, Specialist asked) {
        Family another = registered(asking.worker());
        ObjectNode wish = Specialist.wish(another, EARLY_HELP, Specialist.agreement(), asked);
        UUID referral = UUID.fromString(asking.worker().sends(wish).orGiveUp().text("id"));
        assertThat(asking.others(referral, full, near, remote))
                .containsExactly(
                        near.organisation().id() + " same-territory free",
                        full.organisation().id() + " same-territory full",
                        remote.organisation().id() + " remote free");
    }

    private void helps(Specialist remote, UUID referral, Family family) {
        remote.accepts(referral).orGiveUp();
        remote.starts(referral);
        remote.gives(BY_VIDEO, family, today, referral, "занятие по видео");
        remote.completes(referral);
    }

    /** The family, which several have helped, counts once; once by video. */
    private void counts(House house) {
        String here = "unit=families&scope=region&territory=" + DISTRICT + "&from=" + today + "&to=" + today;
        house.counts(1, here);
        house.counts(1, here + "&channel=video");
    }
}
