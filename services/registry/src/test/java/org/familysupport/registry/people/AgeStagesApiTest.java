package org.familysupport.registry.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.registry.InventedRequests.person;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

@ComponentTest
@Proves("14")
class AgeStagesApiTest {
    /** Page with rights; audit. */
    private static final Cost LIST = Cost.of("a page of who reaches an age stage", 2);

    private static final String COMING = PEOPLE + "/coming-stages";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Novosibirsk"));

    private final TestCaller caller = aSpecialist();
    private final Api api = Api.as(caller);

    @Test
    void tellsTheStageOfADayAndTheNext() {
        // Given
        String child = born(LocalDate.of(2020, 2, 29));

        // Then
        assertThat(stageOn(child, "2020-02-28").text("/stage")).isEqualTo("before-birth");
        assertThat(stageOn(child, "2024-02-28").text("/stage")).isEqualTo("early-childhood");
        Answer preschool = stageOn(child, "2024-02-29");
        assertThat(preschool.text("/stage")).isEqualTo("preschool");
        assertThat(preschool.text("/since")).isEqualTo("2024-02-29");
        assertThat(preschool.text("/next")).isEqualTo("school");
        assertThat(preschool.text("/nextFrom")).isEqualTo("2028-02-29");
        assertThat(stageOn(child, "2038-02-28").text("/stage")).isEqualTo("adolescence");
        assertThat(stageOn(child, "2038-03-01").text("/stage")).isEqualTo("young-adult");
        assertThat(stageOn(child, "2038-03-01").text("/since")).isEqualTo("2038-03-01");
    }

    @Test
    void whoseBirthIsNotKnownHasNoStage() {
        // Given
        Map<String, Object> body = person("Варвара");
        body.remove("birth");
        String child = api.post(PEOPLE, body).expect(201).location();

        // When
        Answer stage = api.get(child + "/age-stage").expect(200);

        // Then
        assertThat(stage.has("/stage")).isFalse();
        assertThat(stage.json("/redactedFields")).isEmpty();
    }

    @Test
    void listsWhoReachesAStageSoonOfThoseWhomTheReaderMayKnow() {
        // Given
        born(TODAY.minusYears(4));
        String tomorrow = born(TODAY.minusYears(4).plusDays(1));
        String later = member(TODAY.minusYears(4).plusMonths(5));
        born(TODAY.minusYears(4).plusMonths(7));
        Api.as(aSpecialist())
                .post(PEOPLE, bornOn(TODAY.minusYears(4).plusMonths(1), "known"))
                .expect(201);

        // When
        Answer coming = api.get(COMING + "?stage=preschool&withinMonths=6").expect(200);

        // Then
        assertThat(people(coming)).containsExactly(tomorrow, later);
        assertThat(coming.text("/items/1/on")).isEqualTo(TODAY.plusMonths(5).toString());
        assertThat(people(api.get(COMING + "?stage=school").expect(200))).isEmpty();
        assertThat(people(Api.as(aSpecialist()).get(COMING + "?stage=preschool").expect(200)))
                .isEmpty();
    }

    @Test
    @Proves("5")
    void anExpectedBirthBeginsEarlyChildhood() {
        // Given
        String child = api.post(PEOPLE, bornOn(TODAY.plusMonths(2), "expected"))
                .expect(201)
                .location();

        // When
        Answer coming = api.get(COMING + "?stage=early-childhood").expect(200);

        // Then
        assertThat(people(coming)).containsExactly(child);
        assertThat(coming.text("/items/0/precision")).isEqualTo("expected");
        assertThat(api.get(child + "/age-stage").text("/stage")).isEqualTo("before-birth");
    }

    @Test
    void pagesHoldEverybodyOnceAndTheirCursorsNoBirth() {
        // Given
        List<String> all = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            all.add(born(TODAY.minusYears(18).plusDays(day)));
        }
        String list = COMING + "?stage=young-adult&withinMonths=1&pageSize=2";

        // When
        List<String> seen = new ArrayList<>();
        List<String> cursors = new ArrayList<>();
        Answer page = api.get(list).expect(200);
        seen.addAll(people(page));
        while (page.has("/nextCursor")) {
            cursors.add(page.text("/nextCursor"));
            page = api.get(list + "&cursor=" + Api.encoded(page.text("/nextCursor")))
                    .expect(200);
            seen.addAll(people(page));
        }

        // Then
        assertThat(seen).containsExactlyElementsOf(all);
        assertThat(cursors)
                .hasSize(2)
                .allSatisfy(cursor -> assertThat(read(cursor))
                        .doesNotContain(String.valueOf(TODAY.minusYears(18).getYear()) + "-"));
    }

    @Test
    void refusesWhatCannotBeAskedAndWhoDoesNotWorkWithFamilies() {
        // When
        Answer without = api.get(COMING);
        Answer far = api.get(COMING + "?stage=preschool&withinMonths=37");
        Answer keeper = Api.as(aSteward()).get(COMING + "?stage=preschool");
        Answer stranger = Api.as(aSpecialist()).get(born(TODAY.minusYears(4)) + "/age-stage");

        // Then
        assertProblem(without).violatesExactly("query/stage required");
        assertProblem(far).violatesExactly("query/withinMonths out-of-range");
        assertProblem(keeper).is(403, "forbidden");
        assertProblem(stranger).is(404, "not-found");
    }

    @Test
    @Proves("79")
    void aPageCostsAsManyStatementsHoweverMuchStandsOnIt() {
        // Given
        for (int day = 1; day <= 4; day++) {
            born(TODAY.minusYears(8).plusDays(day));
        }
        String list = COMING + "?stage=school&pageSize=";

        // When
        StatementCount one = count(() -> api.get(list + 1).expect(200));
        StatementCount all = count(() -> api.get(list + 200).expect(200));

        // Then
        one.mustCost(LIST);
        all.mustCost(LIST);
    }

    private static StatementCount count(Runnable call) {
        return Statements.during(call);
    }

    private static String read(String cursor) {
        StringBuilder text = new StringBuilder();
        for (String part : cursor.split("\\.")) {
            text.append(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.ISO_8859_1));
        }
        return text.toString();
    }

    private Answer stageOn(String child, String day) {
        return api.get(child + "/age-stage?on=" + day).expect(200);
    }

    private String born(LocalDate day) {
        return api.post(PEOPLE, bornOn(day, "known")).expect(201).location();
    }

    private String member(LocalDate born) {
        Map<String, Object> child =
                with(with(newMember("child", "Варвара"), "newPerson", bornOn(born, "known")), "from", born);
        Answer family = api.post(FAMILIES, family(child)).expect(201);
        return PEOPLE + "/" + family.text("/members/0/person");
    }

    private static Map<String, Object> bornOn(LocalDate day, String precision) {
        return with(person("Варвара"), "birth", map("date", day, "precision", precision));
    }

    private static List<String> people(Answer page) {
        List<String> people = new ArrayList<>();
        page.json("/items")
                .forEach(item -> people.add(
                        PEOPLE + "/" + UUID.fromString(item.path("person").asText())));
        return people;
    }
}
