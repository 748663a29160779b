package org.familysupport.referral.worklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.now;
import static org.familysupport.referral.InventedRegistry.person;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.body;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.passed;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.sent;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.OrganisationRegistered;
import org.familysupport.events.registry.PersonCoreRecorded;
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

/** What a worklist costs the database, however long it is (rulings 30). */
@ComponentTest
class WorklistStatementsTest {
    /** Page with rights; audit. */
    private static final Cost LIST =
            Cost.of("a page of the inbox, of what was sent, is unclaimed, due soon or overdue", 2);
    /** Page with rights; audit. */
    private static final Cost STAGE_DUE = Cost.of("a page of who reaches a stage soon", 2);
    /** Page with rights; audit. */
    private static final Cost SILENT = Cost.of("a page of families of which nothing was heard", 2);

    private static final String LISTS = "/api/v1/worklists";
    private static final AtomicInteger PLACES = new AtomicInteger(300);

    private final TestCaller source = anOrganisation(aSpecialist());
    private final TestCaller target = anOrganisation(aSpecialist());

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void whatIsAskedAndSentAndDueSoon(int count) {
        // Given
        for (int number = 0; number < count; number++) {
            sent(source, aFamilyOf(source), "urgent", target);
        }

        // Then
        costs(LIST, source, "/sent", count);
        costs(LIST, target, "/inbox", count);
        costs(LIST, target, "/due-soon?withinHours=5", count);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void whatIsOverdue(int count) {
        // Given
        List<Answer> late = IntStream.range(0, count)
                .mapToObj(number -> sent(source, aFamilyOf(source), "urgent", target))
                .toList();
        late.forEach(referral -> passed(referral, 0));
        late.forEach(referral -> Awaitility.await("the first rung")
                .until(() -> Database.asOwner()
                                .number("select max(climbed) from deadlines where referral_id = ?", referral.id())
                        >= 1));

        // Then
        costs(LIST, target, "/overdue", count);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void whatNobodyHasClaimed(int count) {
        // Given
        String place = "63" + PLACES.incrementAndGet() + "000";
        TestCaller service = aServiceIn(place);
        for (int number = 0; number < count; number++) {
            Map<String, Object> body = body(aFamilyOf(source), "early-help", "routine", "age-stage");
            body.remove("receivers");
            body.put("pool", Map.of("territory", place, "organisationType", "early-help-service"));
            Api.as(source).post("/api/v1/referrals", body).expect(201);
        }

        // Then
        costs(LIST, service, "/unclaimed", count);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void whoReachesAStageAndOfWhomNothingWasHeard(int count) {
        // Given
        for (int number = 0; number < count; number++) {
            Family family = dueSoon();
            Database.asOwner()
                    .execute(
                            "update responsibilities set during = tstzrange(now() - interval '200 days', null) where subject_id = ?",
                            family.id().value());
        }

        // Then
        costs(STAGE_DUE, source, "/stage-due?months=6", count);
        costs(SILENT, source, "/silent-families?days=90", count);
    }

    private static void costs(Cost cost, TestCaller caller, String list, int rows) {
        Api api = Api.as(caller);
        assertThat(api.get(LISTS + list).expect(200).json("/items")).hasSize(rows);
        StatementCount page = Statements.during(() -> api.get(LISTS + list).expect(200));
        page.mustCost(cost);
    }

    private static TestCaller aServiceIn(String place) {
        TestCaller caller = aSpecialist();
        tell(
                "registry",
                new OrganisationRegistered(
                        new OrganisationId(caller.organisation()),
                        1,
                        "health",
                        "early-help-service",
                        "municipal",
                        "Организация",
                        null,
                        place,
                        "active"));
        return caller;
    }

    private Family dueSoon() {
        Family family = Family.invented();
        OrganisationId by = new OrganisationId(source.organisation());
        tell(
                "registry",
                person(family.child(), by, false),
                new PersonCoreRecorded(
                        family.child(), 1, LocalDate.now().minusYears(4).plusMonths(2), "known"),
                person(family.mother(), by, false),
                family.registeredBy(source.organisation(), now()));
        return family;
    }
}
