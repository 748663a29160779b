package org.familysupport.referral.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.assessments.AssessmentFixture.CONTENT;
import static org.familysupport.referral.assessments.AssessmentFixture.STRENGTHS;
import static org.familysupport.referral.assessments.AssessmentFixture.answer;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aRepresentative;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.anAnalyst;
import static org.familysupport.testing.people.TestCaller.anAuditor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

@ComponentTest
class SatisfactionApiTest {
    private static final String REPLIES = "/api/v1/satisfaction-replies";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 5, 17);

    private final TestCaller helper = anOrganisation(aSpecialist());
    private final TestCaller nobody = anOrganisation(aSpecialist());

    @Test
    @Proves("33")
    void isReadAsTotalsOfAQuarterThatIsOverWithFewLeftOut() {
        // Given
        for (int number = 0; number < 7; number++) {
            reply(aRepresentative(UUID.randomUUID()), 5, 4);
        }
        for (int number = 0; number < 3; number++) {
            reply(aRepresentative(UUID.randomUUID()), 2, 4);
        }
        itIsLongAgo();

        // When
        Answer totals = totals(helper, CONTENT, LONG_AGO).expect(200);

        // Then
        assertThat(totals.text("/quarter")).isEqualTo("2020-04-01");
        assertThat(totals.json("/scales/0/replies").asInt()).isEqualTo(10);
        assertThat(totals.json("/scales/0/bands").findValuesAsText("replies")).isEmpty();
        assertThat(totals.text("/scales/0/bands/2/labelRu")).isEqualTo("Удовлетворены");
        assertThat(totals(anAnalyst(), CONTENT, LONG_AGO).expect(200).body()).isEqualTo(totals.body());
    }

    @Test
    @Proves("33")
    void aBandOfManyIsToldWhereTheRestDoesNotTellOfFew() {
        // Given
        for (int number = 0; number < 7; number++) {
            reply(aRepresentative(UUID.randomUUID()), 5, 4);
        }
        for (int number = 0; number < 6; number++) {
            reply(aRepresentative(UUID.randomUUID()), 2, 4);
        }
        itIsLongAgo();

        // When
        Answer totals = totals(helper, CONTENT, LONG_AGO).expect(200);

        // Then
        assertThat(totals.json("/scales/0/replies").asInt()).isEqualTo(13);
        assertThat(totals.json("/scales/0/bands")).hasSize(3);
        assertThat(totals.text("/scales/0/bands/2/labelRu")).isEqualTo("Удовлетворены");
        assertThat(totals.json("/scales/0/bands/2/replies").asInt()).isEqualTo(7);
        assertThat(totals.json("/scales/0/bands").findValuesAsText("replies"))
                .as("six and none are told together")
                .containsExactly("7");
    }

    @Test
    @Proves("33")
    void ofTooFewNotEvenTheTotalIsTold() {
        // Given
        for (int number = 0; number < 4; number++) {
            reply(helper, 5, 4);
        }
        itIsLongAgo();

        // When
        Answer totals = totals(helper, CONTENT, LONG_AGO).expect(200);

        // Then
        assertThat(totals.json("/scales").findValuesAsText("replies")).isEmpty();
        assertThat(withoutOrganisation(totals, helper.organisation()))
                .isEqualTo(withoutOrganisation(ofNobody(), nobody.organisation()));
    }

    private Answer ofNobody() {
        return totals(nobody, CONTENT, LONG_AGO).expect(200);
    }

    private static String withoutOrganisation(Answer totals, UUID organisation) {
        return totals.body().replace(organisation.toString(), "");
    }

    @Test
    @Proves("33")
    void nothingTiesAnAnswerToWhoGaveIt() {
        // Given
        TestCaller mother = aRepresentative(UUID.randomUUID());
        UUID key = UUID.randomUUID();
        Api.as(mother).withKey(key).post(REPLIES, body(1, 5)).expect(204);

        // When
        Api.as(mother).withKey(key).post(REPLIES, body(5, 1)).expect(204);

        // Then
        assertThat(Database.asOwner()
                        .rows("select action, object, asked from audit where subject = ?", mother.subject()))
                .allSatisfy(row -> {
                    assertThat(row.text("action")).isEqualTo("satisfaction.reply");
                    assertThat(row.text("object")).isEqualTo(CONTENT.toString());
                    assertThat(row.value("asked")).isNull();
                })
                .hasSize(1);
        assertThat(Database.asOwner()
                        .number("select count(*) from outbox where payload like ?", "%" + mother.subject() + "%"))
                .isZero();
        assertThat(
                        Database.asOwner()
                                .rows(
                                        "select column_name from information_schema.columns where table_name = 'contentment_counts'"))
                .extracting(row -> row.text("column_name"))
                .containsExactlyInAnyOrder("instrument_id", "organisation", "quarter", "scale", "band", "replies");
        assertThat(Database.asOwner()
                        .number(
                                "select sum(replies) from contentment_counts where organisation = ? and scale = 'respect'",
                                helper.organisation()))
                .isEqualTo(1);
    }

    @Test
    void isHandedInByWhoWasHelpedOrWhoHelpsAndReadByTheOrganisationAndWhoCounts() {
        // Given
        TestCaller stranger = anOrganisation(aSpecialist());

        // When
        Answer byAnalyst = Api.as(anAnalyst()).post(REPLIES, body(5, 5));

        // Then
        assertProblem(byAnalyst).is(403, "forbidden");
        assertProblem(totals(stranger, CONTENT, LONG_AGO)).is(403, "forbidden");
        assertProblem(totals(anAuditor(), CONTENT, LONG_AGO)).is(403, "forbidden");
        assertProblem(totals(aRepresentative(UUID.randomUUID()), CONTENT, LONG_AGO))
                .is(403, "forbidden");
    }

    @Test
    void refusesWhatCannotBe() {
        // When
        Answer ofNobody = Api.as(helper)
                .post(
                        REPLIES,
                        Map.of(
                                "instrument",
                                STRENGTHS,
                                "organisation",
                                UUID.randomUUID(),
                                "answers",
                                List.of(answer("needed", 1))));
        Answer half = Api.as(helper)
                .post(
                        REPLIES,
                        Map.of(
                                "instrument",
                                CONTENT,
                                "organisation",
                                helper.organisation(),
                                "answers",
                                List.of(answer("needed", 9))));

        // Then
        assertProblem(ofNobody).violatesExactly("/organisation unknown-reference", "/instrument not-anonymous");
        assertProblem(half).violatesExactly("/answers/0/value out-of-range", "/answers required");
        assertProblem(totals(helper, CONTENT, LocalDate.now())).violatesExactly("query/quarterOf not-over");
        assertProblem(totals(helper, STRENGTHS, LONG_AGO)).violatesExactly("query/instrument not-anonymous");
    }

    private void reply(TestCaller by, int helpfulness, int respect) {
        Api.as(by).post(REPLIES, body(helpfulness, respect)).expect(204);
    }

    private Map<String, Object> body(int helpfulness, int respect) {
        return Map.of(
                "instrument",
                CONTENT,
                "organisation",
                helper.organisation(),
                "answers",
                List.of(
                        answer("needed", helpfulness),
                        answer("in-time", helpfulness),
                        answer("explained", respect),
                        answer("polite", respect)));
    }

    /** What was counted today was counted in a quarter that is over. */
    private void itIsLongAgo() {
        Database.asOwner()
                .execute(
                        "update contentment_counts set quarter = ? where organisation = ?",
                        Quarter.of(LONG_AGO).firstDay(),
                        helper.organisation());
    }

    private Answer totals(TestCaller caller, UUID instrument, LocalDate day) {
        UUID about = caller.equals(nobody) ? nobody.organisation() : helper.organisation();
        return Api.as(caller)
                .get("/api/v1/satisfaction-totals?instrument=" + instrument + "&organisation=" + about + "&quarterOf="
                        + day);
    }
}
