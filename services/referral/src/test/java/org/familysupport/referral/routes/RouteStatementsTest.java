package org.familysupport.referral.routes;

import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.routes.RouteFixture.CHECK_UP;
import static org.familysupport.referral.routes.RouteFixture.ROUTES;
import static org.familysupport.referral.routes.RouteFixture.SPEECH;
import static org.familysupport.referral.routes.RouteFixture.aReferral;
import static org.familysupport.referral.routes.RouteFixture.opened;
import static org.familysupport.referral.routes.RouteFixture.step;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.Map;
import java.util.stream.Stream;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a route costs the database, however many steps it has (rulings 30). */
@ComponentTest
class RouteStatementsTest {
    /** Key, rights and organisations, route, steps; and answer, events, audit together. */
    private static final Cost OPEN = Cost.of("the opening of a route", 5);
    /** Key, lock, route with rights, steps, organisations; steps, route; and answer, events, audit together. */
    private static final Cost ADD = Cost.of("one more step", 8)
            .because("a route has steps, and the new one an organisation that must be of its sector");
    /**
     * Key, lock, route with rights, steps, referral with rights, whether it is about the same; steps, route; and all
     * else together.
     */
    private static final Cost REFER = Cost.of("a step that is asked for by a referral", 9)
            .because("a route has steps, and the referral must be about the same child");
    /** Key, lock, route with rights, steps; steps, route; and answer, events, audit together. */
    private static final Cost ACT = Cost.of("a step that begins or is skipped, and a closure", 7)
            .because("a route has steps, which are locked with it");
    /** Route with rights, steps; audit. */
    private static final Cost READ = Cost.of("a read", 3);
    /** Route with rights, steps, names of organisations; audit. */
    private static final Cost PRINT = Cost.of("a printout", 4);
    /** Rights, page; audit. */
    private static final Cost LIST = Cost.of("a page of the routes of a child", 3);

    private final TestCaller caller = anOrganisation(aSpecialist());
    private final TestCaller school = anOrganisation(aSpecialist());
    private final Family family = aFamilyOf(caller);

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void isOpenedReadAndPrintedAtTheSameCostForAnyNumberOfSteps(int count) {
        // Given
        Answer route = opened(caller, family, steps(count));
        for (int more = 1; more < count; more++) {
            opened(caller, family, steps(1));
        }
        String ofChild = ROUTES + "?subjectKind=person&subject=" + family.child();

        // When
        StatementCount open = Statements.during(() -> opened(caller, family, steps(count)));
        StatementCount read = get(route.location());
        StatementCount print = get(route.location() + "/printout");
        StatementCount list = get(ofChild);

        // Then
        open.mustCost(OPEN);
        read.mustCost(READ);
        print.mustCost(PRINT);
        list.mustCost(LIST);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20})
    void changesAtTheSameCostForAnyNumberOfSteps(int count) {
        // Given
        Answer route = opened(caller, family, steps(count));
        Answer referral = Api.as(caller)
                .post("/api/v1/referrals", aReferral(family, school, null))
                .expect(201);

        // When
        StatementCount add = act(route, 1, "/steps", step("education", school, CHECK_UP));
        StatementCount refer = act(route, 2, "/steps/1/referral", Map.of("referral", referral.id()));
        StatementCount start = act(route, 3, "/steps/2/start", Map.of());
        StatementCount skip = act(route, 4, "/steps/2/skip", Map.of("reasonCode", "no-provider"));
        StatementCount closure = act(route, 5, "/closure", Map.of("reasonCode", "moved-away"));

        // Then
        add.mustCost(ADD);
        refer.mustCost(REFER);
        start.mustCost(ACT);
        skip.mustCost(ACT);
        closure.mustCost(ACT);
    }

    private Map<?, ?>[] steps(int count) {
        return Stream.generate(() -> step("education", school, SPEECH))
                .limit(count)
                .toArray(Map[]::new);
    }

    private StatementCount get(String path) {
        return Statements.during(
                () -> Api.as(caller).header("Accept", "*/*").get(path).expect(200));
    }

    private StatementCount act(Answer route, int version, String path, Map<String, Object> body) {
        Api api = Api.as(caller).ifMatch("\"" + version + "\"");
        String at = route.location() + path;
        return Statements.during(() -> (body.isEmpty() ? api.post(at) : api.post(at, body)).expect(200));
    }
}
