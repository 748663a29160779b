package org.familysupport.referral.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.transfers.TransferFixture.TRANSFERS;
import static org.familysupport.referral.transfers.TransferFixture.aTransfer;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operation costs the database, however many receivers there are (rulings 30). */
@ComponentTest
class TransferStatementsTest {
    /** Key, responsibility with rights, receivers, transfer, offers; and grants, answer, events, audit together. */
    private static final int REQUEST = 6;
    /** Key, lock, transfer with rights, offers, periods, referrals held and passed on, transfer; and grants, answer, events, audit together. */
    private static final int ACCEPTANCE = 9;

    private final TestCaller source = aSpecialist();

    @ParameterizedTest
    @ValueSource(ints = {1, 12})
    void costsTheSameForAnyNumberOfReceivers(int count) {
        // Given
        TestCaller[] receivers = Stream.generate(() -> anOrganisation(aSpecialist()))
                .limit(count)
                .toArray(TestCaller[]::new);
        Family family = aFamilyOf(source);
        AtomicReference<Answer> made = new AtomicReference<>();

        // When
        StatementCount request = Statements.during(() -> made.set(
                Api.as(source).post(TRANSFERS, aTransfer(family, receivers)).expect(201)));

        // Then
        assertThat(request.acts()).as("%s", request).isEqualTo(REQUEST);
        // Its completion would be counted with the acceptance.
        Database.asApp()
                .execute(
                        "insert into transfer_checklist (transfer_id, item) values (?, 'x')",
                        made.get().id());
        StatementCount acceptance = Statements.during(() -> Api.as(receivers[0])
                .ifMatch("\"1\"")
                .post(made.get().location() + "/acceptance")
                .expect(200));
        assertThat(acceptance.acts()).as("%s", acceptance).isEqualTo(ACCEPTANCE);
    }
}
