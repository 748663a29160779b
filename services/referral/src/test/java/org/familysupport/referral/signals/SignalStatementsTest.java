package org.familysupport.referral.signals;

import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.sent;
import static org.familysupport.referral.signals.SignalFixture.CALLS;
import static org.familysupport.referral.signals.SignalFixture.SIGNALS;
import static org.familysupport.referral.signals.SignalFixture.aCall;
import static org.familysupport.referral.signals.SignalFixture.aSignal;
import static org.familysupport.referral.signals.SignalFixture.raised;
import static org.familysupport.referral.signals.SignalFixture.review;
import static org.familysupport.referral.signals.SignalFixture.with;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What signals and calls cost the database after they came (rulings 30). */
@ComponentTest
class SignalStatementsTest {
    /** Key, signal with rights, signal; and answer, events, audit together. */
    private static final Cost ACT = Cost.of("a review, a first action, a rejection", 4);
    /** Key, signal with rights, rights to the subject, signal; and answer, events, audit together. */
    private static final Cost REGISTRATION = Cost.of("a registration", 5);
    /** Key, signal with rights, referral with rights, signal; and answer, events, audit together. */
    private static final Cost LINK = Cost.of("a link to a referral", 5);
    /** Signal with rights; audit. */
    private static final Cost READ = Cost.of("a read of a signal or a call", 2);
    /** Page with rights; audit. */
    private static final Cost LIST = Cost.of("a page of signals or calls", 2);
    /** Counts with rights; audit. */
    private static final Cost COUNT = Cost.of("a count of signals or calls", 2);
    /** Key, who takes and who handles, call; and answer, events, audit together. */
    private static final Cost CALL = Cost.of("a routine call", 4);
    /** Those of a call, and the rights to the subject. */
    private static final Cost CALL_ABOUT = Cost.of("a call about a family", 5);
    /** Those of a call, and the signal. */
    private static final Cost URGENT_CALL = Cost.of("an urgent call, which opens a signal", 5);

    private final TestCaller source = anOrganisation(aSpecialist());
    private final TestCaller receiver = anOrganisation(aSpecialist());

    @Test
    void isLookedIntoAndEndsAtAConstantCost() {
        // Given
        Family family = aFamilyOf(receiver);
        Answer rejected = raised(source, aSignal(receiver));
        Answer registered = reviewed();
        Answer linked = reviewed();
        Answer referral = sent(receiver, family, "routine", anOrganisation(aSpecialist()));
        Map<String, Object> subject = Map.of("kind", "family", "id", family.id().value());

        // When
        StatementCount review = act(rejected, 1, "review", Map.of());
        StatementCount firstAction = act(rejected, 2, "first-action", Map.of());
        StatementCount rejection = act(rejected, 3, "rejection", Map.of("reasonCode", "not-confirmed"));
        StatementCount registration = act(registered, 2, "registration", Map.of("subject", subject));
        StatementCount link = act(linked, 2, "link", Map.of("kind", "referral", "id", referral.id()));

        // Then
        review.mustCost(ACT);
        firstAction.mustCost(ACT);
        rejection.mustCost(ACT);
        registration.mustCost(REGISTRATION);
        link.mustCost(LINK);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void areReadListedAndCountedAtTheSameCostHoweverManyThereAre(int count) {
        // Given
        AtomicReference<Answer> last = new AtomicReference<>();
        for (int number = 0; number < count; number++) {
            last.set(raised(source, aSignal(receiver)));
        }

        // When
        StatementCount read = get(receiver, last.get().location());
        StatementCount inbox = get(receiver, SIGNALS);
        StatementCount outbox = get(source, SIGNALS + "?box=sent");
        StatementCount counted = get(receiver, SIGNALS + counts());

        // Then
        read.mustCost(READ);
        inbox.mustCost(LIST);
        outbox.mustCost(LIST);
        counted.mustCost(COUNT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void callsAreReadListedAndCountedAtTheSameCostHoweverManyThereAre(int count) {
        // Given
        AtomicReference<Answer> last = new AtomicReference<>();
        for (int number = 0; number < count; number++) {
            last.set(Api.as(source).post(CALLS, aCall("routine")).expect(201));
        }

        // When
        StatementCount read = get(source, last.get().location());
        StatementCount list = get(source, CALLS);
        StatementCount counted = get(source, CALLS + counts());

        // Then
        read.mustCost(READ);
        list.mustCost(LIST);
        counted.mustCost(COUNT);
    }

    @Test
    void aCallCostsLittleMoreWhereItIsAboutSomebodyOrOpensASignal() {
        // Given
        Family family = aFamilyOf(source);
        Map<String, Object> named = with(
                with(aCall("routine"), "anonymous", false),
                "subject",
                Map.of("kind", "family", "id", family.id().value()));
        Map<String, Object> urgent = with(aCall("urgent"), "receiver", receiver.organisation());

        // When
        StatementCount routine = call(aCall("routine"));
        StatementCount about = call(named);
        StatementCount opening = call(urgent);

        // Then
        routine.mustCost(CALL);
        about.mustCost(CALL_ABOUT);
        opening.mustCost(URGENT_CALL);
    }

    private Answer reviewed() {
        Answer signal = raised(source, aSignal(receiver));
        review(receiver, signal).expect(200);
        return signal;
    }

    private StatementCount act(Answer signal, int version, String act, Map<String, Object> body) {
        Api api = Api.as(receiver).ifMatch("\"" + version + "\"");
        String path = signal.location() + "/" + act;
        return Statements.during(() -> (act.equals("review") ? api.post(path) : api.post(path, body)).expect(200));
    }

    private StatementCount call(Map<String, Object> body) {
        return Statements.during(() -> Api.as(source).post(CALLS, body).expect(201));
    }

    private static StatementCount get(TestCaller caller, String path) {
        return Statements.during(() -> Api.as(caller).get(path).expect(200));
    }

    private static String counts() {
        LocalDate today = LocalDate.now();
        return "/counts?from=" + today.minusDays(1) + "&to=" + today.plusDays(1);
    }
}
