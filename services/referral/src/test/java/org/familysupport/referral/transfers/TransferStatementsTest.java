package org.familysupport.referral.transfers;

import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.transfers.TransferFixture.BECAUSE;
import static org.familysupport.referral.transfers.TransferFixture.TRANSFERS;
import static org.familysupport.referral.transfers.TransferFixture.aTransfer;
import static org.familysupport.referral.transfers.TransferFixture.seen;
import static org.familysupport.referral.transfers.TransferFixture.sent;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operation costs the database, however many receivers there are (rulings 30). */
@ComponentTest
class TransferStatementsTest {
    /** Key, responsibility with rights, receivers, transfer, offers; and grants, answer, events, audit together. */
    private static final Cost REQUEST = Cost.of("a request", 6);
    /**
     * Key, lock, transfer with rights, offers, periods, referrals held and passed on, what else follows, transfer; and
     * grants, answer, events, audit together.
     */
    private static final Cost ACCEPTANCE = Cost.of("an acceptance", 10)
            .because("responsibility moves with it, and what waits of the referrals of the former");
    /** Key, lock, transfer with rights, offers, transfer; and grants, answer, events, audit together. */
    private static final Cost REJECTION = Cost.of("a rejection", 6);
    /** Key, lock, transfer with rights, offers, transfer; and grants, answer, events, audit together. */
    private static final Cost CANCELLATION = Cost.of("a cancellation", 6);
    /** Transfer with rights; audit. */
    private static final Cost READ = Cost.of("a read", 2);
    /** Page with rights; audit. */
    private static final Cost LIST = Cost.of("a page of what was asked, or of what was sent", 2);
    /** Those of a request for each row. */
    private static final Cost BATCH = Cost.of("a batch", 0)
            .andForEach("row", 6)
            .because("each is a transaction of its own, so that a wrong row costs no other");

    private final TestCaller source = aSpecialist();

    @ParameterizedTest
    @ValueSource(ints = {1, 12})
    void costsTheSameForAnyNumberOfReceivers(int count) {
        // Given
        TestCaller[] receivers = receivers(count);
        Family family = aFamilyOf(source);
        AtomicReference<Answer> made = new AtomicReference<>();

        // When
        StatementCount request = Statements.during(() -> made.set(
                Api.as(source).post(TRANSFERS, aTransfer(family, receivers)).expect(201)));

        // Then
        request.mustCost(REQUEST);
        // Its completion would be counted with the acceptance.
        Database.asApp()
                .execute(
                        "insert into transfer_checklist (transfer_id, item) values (?, 'x')",
                        made.get().id());
        StatementCount acceptance = Statements.during(() -> Api.as(receivers[0])
                .ifMatch("\"1\"")
                .post(made.get().location() + "/acceptance")
                .expect(200));
        acceptance.mustCost(ACCEPTANCE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12})
    void endsAtTheSameCostForAnyNumberOfReceivers(int count) {
        // Given
        TestCaller[] receivers = receivers(count);
        Answer rejected = sent(source, aFamilyOf(source), receivers);
        Answer cancelled = sent(source, aFamilyOf(source), receivers);

        // When
        StatementCount rejection = act(receivers[0], rejected, "rejection");
        StatementCount cancellation = act(source, cancelled, "cancellation");

        // Then
        rejection.mustCost(REJECTION);
        cancellation.mustCost(CANCELLATION);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void isReadAndListedAtTheSameCostForAnyNumber(int count) {
        // Given
        TestCaller[] receivers = receivers(count);
        Answer transfer = sent(source, aFamilyOf(source), receivers);
        for (int more = 1; more < count; more++) {
            sent(source, aFamilyOf(source), receivers);
        }

        // When
        StatementCount bySource = Statements.during(() -> seen(source, transfer));
        StatementCount byReceiver = Statements.during(() -> seen(receivers[0], transfer));
        StatementCount inbox =
                Statements.during(() -> Api.as(receivers[0]).get(TRANSFERS).expect(200));
        StatementCount sent = Statements.during(
                () -> Api.as(source).get(TRANSFERS + "?box=sent").expect(200));

        // Then
        bySource.mustCost(READ);
        byReceiver.mustCost(READ);
        inbox.mustCost(LIST);
        sent.mustCost(LIST);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void ofABatchEachRowCostsWhatARequestDoes(int rows) {
        // Given
        TestCaller[] receivers = receivers(2);
        List<Map<String, Object>> items = Stream.generate(() -> aTransfer(aFamilyOf(source), receivers))
                .limit(rows)
                .toList();

        // When
        StatementCount batch = Statements.during(() -> Api.as(source)
                .post(TRANSFERS + "/batches", Map.of("items", items))
                .expect(207));

        // Then
        batch.mustCost(BATCH, rows);
    }

    private static TestCaller[] receivers(int count) {
        return Stream.generate(() -> anOrganisation(aSpecialist())).limit(count).toArray(TestCaller[]::new);
    }

    private static StatementCount act(TestCaller caller, Answer transfer, String act) {
        return Statements.during(() -> Api.as(caller)
                .ifMatch("\"1\"")
                .post(transfer.location() + "/" + act, BECAUSE)
                .expect(200));
    }
}
