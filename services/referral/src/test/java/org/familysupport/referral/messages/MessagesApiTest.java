package org.familysupport.referral.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.act;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.sent;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.MessageSent;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.http.AtOnce;
import org.familysupport.testing.people.Audited;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

@ComponentTest
@Proves("24")
class MessagesApiTest {
    /** Key, lock, referral with rights, message; and answer, events, audit together. */
    private static final Cost SEND = Cost.of("a message", 5);
    /** Referral with rights, messages, audit. */
    private static final Cost LIST = Cost.of("a page of messages", 3);

    private static final String QUESTION = "Есть ли заключение ПМПК?";

    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());
    private final TestCaller other = anOrganisation(aSpecialist());

    @Test
    void bothSidesWriteFromTheRequestOnAndWhatIsWrittenBeforeTheAcceptanceCarriesAWarning() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "routine", target);

        // When
        Answer question = write(target, referral, QUESTION).expect(201);
        Answer answer = write(source, referral, "Да, от января").expect(201);
        act(target, referral, "acceptance").expect(200);
        write(target, referral, "Ждём семью в среду").expect(201);

        // Then
        assertThat(question.text("/warning")).isEqualTo("names-nobody");
        assertThat(answer.id("/receiver")).isEqualTo(target.organisation());
        Answer page = Api.as(source).get(referral.location() + "/messages").expect(200);
        assertThat(texts(page)).containsExactly("Ждём семью в среду", "Да, от января", QUESTION);
        assertThat(page.has("/items/0/warning")).isFalse();
        assertThat(texts(Api.as(target).get(referral.location() + "/messages"))).isEqualTo(texts(page));
    }

    @Test
    void aReceiverNamesNobodyElse() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "routine", target, other);

        // When
        Answer refused = Api.as(target)
                .post(referral.location() + "/messages", Map.of("text", QUESTION, "receiver", other.organisation()));

        // Then
        assertProblem(refused).is(422, "rule-violated").violatesExactly("/receiver not-allowed");
    }

    @Test
    void announcesIdsAndNoWords() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "routine", target);

        // When
        Answer message = write(target, referral, QUESTION).expect(201);

        // Then
        MessageSent fact =
                Topic.of(Topics.MESSAGES).await(MessageSent.class, message.id()).fact();
        assertThat(fact.sender()).isEqualTo(new OrganisationId(target.organisation()));
        assertThat(fact.receiver()).isEqualTo(fact.sender());
        assertFacts(Topic.of(Topics.MESSAGES).about(message.id()))
                .are(MessageSent.class)
                .wereDoneBy(target);
        assertThat(Database.asOwner().number("select count(*) from outbox where payload like ?", "%" + QUESTION + "%"))
                .isZero();
    }

    @Test
    void noReceiverSeesWhatIsBetweenAnotherAndTheSource() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "routine", target, other);

        // When
        write(target, referral, QUESTION).expect(201);
        write(source, referral, "Всем: начать нужно в марте").expect(201);
        Answer toOne = Api.as(source)
                .post(
                        referral.location() + "/messages",
                        Map.of("text", "Только вам", "receiver", target.organisation()))
                .expect(201);

        // Then
        assertThat(texts(Api.as(other).get(referral.location() + "/messages")))
                .containsExactly("Всем: начать нужно в марте");
        assertThat(texts(Api.as(target).get(referral.location() + "/messages"))).hasSize(3);
        assertProblem(Api.as(source)
                        .post(
                                referral.location() + "/messages",
                                Map.of("text", "Кому?", "receiver", UUID.randomUUID())))
                .is(422, "rule-violated")
                .violates("/receiver", "unknown-reference");
        act(target, referral, "acceptance").expect(200);
        assertProblem(Api.as(other).get(toOne.location())).is(404, "not-found");
        assertProblem(Api.as(other).get(referral.location() + "/messages")).is(404, "not-found");
        assertProblem(write(other, referral, "И нам?")).is(404, "not-found");
    }

    @Test
    void countsWhatWasNotReadUntilItIs() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "routine", target);
        write(target, referral, "Первый вопрос").expect(201);
        Answer second = write(target, referral, "Второй вопрос").expect(201);
        write(source, referral, "Свой ответ").expect(201);
        String reading = referral.location() + "/messages/reading";
        Answer before = Api.as(source).get(reading).expect(200);

        // When
        Answer marked =
                Api.as(source).post(reading, Map.of("message", second.id())).expect(201);

        // Then
        assertThat(before.text("/unread")).isEqualTo("2");
        assertThat(before.has("/message")).isFalse();
        assertThat(marked.text("/unread")).isEqualTo("0");
        assertThat(marked.id("/message")).isEqualTo(second.id());
        assertThat(Api.as(source.colleague()).get(reading).text("/unread")).isEqualTo("0");
        write(target, referral, "Третий вопрос").expect(201);
        assertThat(Api.as(source).get(reading).text("/unread")).isEqualTo("1");
        assertThat(Api.as(target).get(reading).text("/unread")).isEqualTo("1");
        assertProblem(Api.as(source).post(reading, Map.of("message", UUID.randomUUID())))
                .is(422, "rule-violated")
                .violates("/message", "unknown-reference");
    }

    @Test
    void isReadInTheTailAndWrittenNoMore() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "routine", target);
        act(target, referral, "acceptance").expect(200);
        write(source, referral, QUESTION).expect(201);
        act(target, referral, "start").expect(200);
        act(target, referral, "completion").expect(200);

        // When
        Answer read = Api.as(target).get(referral.location() + "/messages").expect(200);
        Answer late = write(target, referral, "Ещё одно");
        Answer bySource = write(source, referral, "Ещё одно");

        // Then
        assertThat(texts(read)).containsExactly(QUESTION);
        assertProblem(late).is(409, "state-conflict").has("/currentState", "completed");
        assertProblem(bySource).is(409, "state-conflict");
        Database.asOwner()
                .execute(
                        "update referral_tasks set grant_until = now() - interval '1 second' where referral_id = ?",
                        referral.id());
        assertProblem(Api.as(target).get(referral.location() + "/messages")).is(404, "not-found");
        assertThat(texts(Api.as(source).get(referral.location() + "/messages"))).hasSize(1);
    }

    @Test
    void isForTheTwoSidesAlone() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "routine", target);
        TestCaller stranger = anOrganisation(aSpecialist());

        // When
        Answer read = Api.as(stranger).get(referral.location() + "/messages");
        Answer written = write(stranger, referral, QUESTION);
        Answer byAnalyst = write(target.withRoles("ministry-analyst"), referral, QUESTION);

        // Then
        assertProblem(read).is(404, "not-found");
        assertProblem(written).is(404, "not-found").keepsToItself(QUESTION);
        assertProblem(byAnalyst).is(403, "forbidden");
        assertProblem(write(source, referral, " ")).is(422, "rule-violated").violates("/text", "required");
        assertProblem(Api.as(source).withoutKey().post(referral.location() + "/messages", Map.of("text", QUESTION)))
                .is(400, "idempotency-key-required");
    }

    @Test
    void isWrittenOncePerKeyAndReadByPages() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "routine", target);
        Api api = Api.as(target).withKey(UUID.randomUUID());
        Supplier<Answer> same = () -> api.post(referral.location() + "/messages", Map.of("text", QUESTION));

        // When
        List<Answer> answers = AtOnce.all(List.of(same, same, same));
        write(target, referral, "Второй").expect(201);
        Answer first =
                Api.as(source).get(referral.location() + "/messages?pageSize=1").expect(200);
        Answer second = Api.as(source)
                .get(referral.location() + "/messages?pageSize=1&cursor=" + first.text("/nextCursor"))
                .expect(200);

        // Then
        assertThat(answers).extracting(Answer::status).contains(201).isSubsetOf(201, 409);
        assertThat(texts(first)).containsExactly("Второй");
        assertThat(texts(second)).containsExactly(QUESTION);
        assertThat(second.has("/nextCursor")).isFalse();
        assertProblem(api.post(referral.location() + "/messages", Map.of("text", "Иное")))
                .is(422, "key-reused");
    }

    @Test
    void leavesATraceOfEachCallAndCostsTheSameForAnyNumber() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "routine", target);
        write(target, referral, QUESTION).expect(201);

        // When
        StatementCount sending =
                Statements.during(() -> write(source, referral, QUESTION).expect(201));
        StatementCount listing = Statements.during(
                () -> Api.as(source).get(referral.location() + "/messages").expect(200));
        List<String> actions = Audited.during(target, () -> {
            Answer message = write(target, referral, QUESTION).expect(201);
            Api.as(target).get(referral.location() + "/messages").expect(200);
            Api.as(target).get(message.location()).expect(200);
            Api.as(target).get(referral.location() + "/messages/reading").expect(200);
            Api.as(target)
                    .post(referral.location() + "/messages/reading", Map.of("message", message.id()))
                    .expect(201);
        });

        // Then
        sending.mustCost(SEND);
        listing.mustCost(LIST);
        assertThat(actions)
                .containsExactly(
                        "messages.send", "messages.list", "messages.read", "messages.reading", "messages.mark-read");
    }

    private static Answer write(TestCaller caller, Answer referral, String text) {
        return Api.as(caller).post(referral.location() + "/messages", Map.of("text", text));
    }

    private static List<String> texts(Answer page) {
        return Stream.iterate(0, index -> page.has("/items/" + index), index -> index + 1)
                .map(index -> page.text("/items/" + index + "/text"))
                .toList();
    }
}
