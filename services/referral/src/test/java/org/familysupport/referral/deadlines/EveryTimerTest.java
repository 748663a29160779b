package org.familysupport.referral.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.act;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.sent;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.DeadlineEscalated;
import org.familysupport.events.referral.DeadlineFact;
import org.familysupport.events.referral.DeadlineMissed;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each term that may be missed is told of, and listed for who has to act; nobody may hear of a draft. */
@ComponentTest
@Proves("26")
class EveryTimerTest {
    private static final List<String> WHOLE_LADDER = List.of("assignee", "coordinator", "source", "regional-operator");
    private static final List<String> WITHIN_THE_SOURCE = List.of("assignee", "coordinator");

    /** Longer than to the last rung of every ladder that ships. */
    private static final int LONG_AGO = 400;

    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());
    private final TestCaller region = aSpecialist().withRoles("municipal-coordinator");

    @ParameterizedTest
    @EnumSource(value = Timer.class, mode = EnumSource.Mode.EXCLUDE, names = "KEEP_DRAFT")
    void isToldOfOnceAndListedForWhoHasToAct(Timer timer) {
        // Given
        Answer referral = waitingFor(timer);
        UUID deadline = running(referral, timer);

        // When
        passed(deadline);

        // Then
        Awaitility.await("all rungs")
                .until(() -> told(deadline).size() > ladderOf(timer).size());
        assertTold(timer, referral, deadline);
        assertListed(timer, referral);
        assertThat(Database.asOwner()
                        .number(
                                "select count(*) from deadlines where referral_id = ? and missed_at is not null",
                                referral.id()))
                .isEqualTo(1);
    }

    /** A referral in which this term runs. */
    private Answer waitingFor(Timer timer) {
        return switch (timer) {
            case ACCEPT_BY -> asked();
            case CONFIRM_DENIAL_BY ->
                after(sent(source, aFamilyOf(source), "child-protection", "routine", target), "rejection");
            case START_BY -> after(asked(), "acceptance");
            case COMPLETE_BY, NO_ACTIVITY -> after(asked(), "acceptance", "start");
            case MAX_HOLD -> after(asked(), "acceptance", "start", "hold");
            case TAKE_BACK_BY ->
                act(target, after(asked(), "acceptance"), "return").expect(201);
            case CONFIRM_BY -> after(asked(), "acceptance", "start", "completion");
            case KEEP_DRAFT -> throw new IllegalArgumentException("a draft ends by itself");
        };
    }

    private Answer asked() {
        return sent(source, aFamilyOf(source), "routine", target);
    }

    private Answer after(Answer referral, String... acts) {
        Stream.of(acts).forEach(act -> act(target, referral, act).expect(200));
        return referral;
    }

    /** Who has to act before it ends. */
    private TestCaller partyOf(Timer timer) {
        return isForTheSource(timer) ? source : target;
    }

    /** What the source is late with stays within it: nobody else is told. */
    private static List<String> ladderOf(Timer timer) {
        return isForTheSource(timer) ? WITHIN_THE_SOURCE : WHOLE_LADDER;
    }

    private static boolean isForTheSource(Timer timer) {
        return switch (timer) {
            case ACCEPT_BY, START_BY, COMPLETE_BY, NO_ACTIVITY, MAX_HOLD -> false;
            case CONFIRM_DENIAL_BY, TAKE_BACK_BY, CONFIRM_BY, KEEP_DRAFT -> true;
        };
    }

    private static UUID running(Answer referral, Timer timer) {
        return UUID.fromString(Database.asOwner()
                .rows(
                        "select id from deadlines where referral_id = ? and timer = ? and state = 'running'",
                        referral.id(),
                        timer.code())
                .getFirst()
                .text("id"));
    }

    private static void passed(UUID deadline) {
        Database.asOwner()
                .execute(
                        "update deadlines set due_at = now() - make_interval(hours => ?), next_at = now() - make_interval(hours => ?) where id = ?",
                        LONG_AGO,
                        LONG_AGO,
                        deadline);
    }

    private static List<DeadlineFact> told(UUID deadline) {
        return Topic.of(Topics.DEADLINES).about(deadline).stream()
                .map(heard -> (DeadlineFact) heard.fact())
                .toList();
    }

    private void assertTold(Timer timer, Answer referral, UUID deadline) {
        List<DeadlineFact> told = told(deadline);
        assertThat(told.getFirst()).isInstanceOf(DeadlineMissed.class);
        assertThat(told.stream().skip(1).map(fact -> ((DeadlineEscalated) fact).rung()))
                .containsExactlyElementsOf(ladderOf(timer));
        assertThat(told).extracting(DeadlineFact::timer).containsOnly(timer.code());
        assertThat(told)
                .extracting(fact -> fact.party().value())
                .containsOnly(partyOf(timer).organisation());
        assertThat(told).extracting(fact -> fact.referral().value()).containsOnly(referral.id());
    }

    private void assertListed(Timer timer, Answer referral) {
        TestCaller party = partyOf(timer);
        TestCaller counterpart = party == source ? target : source;
        TestCaller head = party.colleague().withRoles("service-head");
        String whose = timer.code() + " " + party.organisation() + " ";
        assertThat(overdue(party, referral, "")).containsExactly(whose + "assignee");
        assertThat(overdue(head, referral, "")).containsExactly(whose + "coordinator");
        assertThat(overdue(party, referral, "&timer=" + timer.code())).hasSize(1);
        assertThat(overdue(party, referral, "&timer=" + another(timer))).isEmpty();
        if (ladderOf(timer).equals(WHOLE_LADDER)) {
            assertThat(overdue(counterpart, referral, "")).containsExactly(whose + "source");
            assertThat(overdue(region, referral, "&timer=" + timer.code()))
                    .containsExactly(whose + "regional-operator");
        } else {
            assertThat(overdue(counterpart, referral, "")).isEmpty();
            assertThat(overdue(region, referral, "&timer=" + timer.code())).isEmpty();
        }
    }

    private static String another(Timer timer) {
        return (timer == Timer.ACCEPT_BY ? Timer.START_BY : Timer.ACCEPT_BY).code();
    }

    /** What of a referral is late and concerns a caller: the timer, whose term it is, and as who it concerns the caller. */
    private static List<String> overdue(TestCaller caller, Answer referral, String filter) {
        Answer list = Api.as(caller)
                .get("/api/v1/worklists/overdue?pageSize=200" + filter)
                .expect(200);
        return Stream.iterate(0, index -> list.has("/items/" + index), index -> index + 1)
                .map(index -> list.json("/items/" + index))
                .filter(item ->
                        item.path("referral").asText().equals(referral.id().toString()))
                .map(item -> item.path("timer").asText() + " "
                        + item.path("party").asText() + " " + item.path("rung").asText())
                .toList();
    }
}
