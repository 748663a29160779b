package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.referrals.PoolFixture.aPlace;
import static org.familysupport.referral.referrals.PoolFixture.anOpenReferral;
import static org.familysupport.referral.referrals.PoolFixture.anOrganisationIn;
import static org.familysupport.referral.referrals.ReferralFixture.REFERRALS;
import static org.familysupport.referral.referrals.ReferralFixture.aReferral;
import static org.familysupport.referral.referrals.ReferralFixture.act;
import static org.familysupport.referral.referrals.ReferralFixture.allowed;
import static org.familysupport.referral.referrals.ReferralFixture.seen;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

/** To be allowed to claim is no reason to read what was written for who helps: it opens with the claim, to who claims. */
@ComponentTest
@Proves("23")
@Proves("24")
class PoolPapersApiTest {
    private static final String WORDS = "Ребёнок боится собак";
    private static final byte[] SCAN = "%PDF-1.7\nзаключение".getBytes(StandardCharsets.UTF_8);

    private final TestCaller source = aSpecialist();
    private final String place = aPlace();
    private final TestCaller service = anOrganisationIn(place, "early-help-service", "active");
    private final TestCaller another = anOrganisationIn(place, "early-help-service", "active");
    private final Family family = aFamilyOf(source);
    private final Answer draft = Api.as(source)
            .post(REFERRALS + "/drafts", aReferral(family, service))
            .expect(201);
    private final Answer referral =
            Api.as(source).post(REFERRALS, anOpenReferral(family, place)).expect(201);
    private final Answer message = Api.as(source)
            .post(referral.location() + "/messages", Map.of("text", WORDS))
            .expect(201);
    private final Answer attachment = attach(source).expect(201);
    private final Answer need =
            Api.as(source).post(referral.location() + "/needs", aNeed()).expect(201);

    @Test
    void whoMayClaimReadsAPreviewAndNoPaper() {
        // When
        Answer preview = seen(service, referral);
        List<Answer> reads = papers().map(path -> Api.as(service).get(path)).toList();

        // Then
        assertThat(allowed(preview)).containsExactly("claim");
        for (String hidden : List.of("/subject", "/note", "/tasks/0", "/deadlines/0", "/outputs/0")) {
            assertThat(preview.has(hidden)).as(hidden).isFalse();
        }
        assertThat(reads).allSatisfy(PoolPapersApiTest::assertHidden);
        assertHidden(Api.as(service).get(draft.location()));
        assertHidden(Api.as(service).get(referral.location() + "/chain"));
        assertThat(Api.as(service).get("/fhir/ServiceRequest/" + referral.id()).status())
                .isEqualTo(404);
        assertThat(Api.as(service)
                        .get("/fhir/ServiceRequest/" + referral.id() + "/$bundle")
                        .status())
                .isEqualTo(404);
        assertThat(Api.as(service).get(REFERRALS + "/drafts").expect(200).json("/items"))
                .isEmpty();
    }

    @Test
    void whoMayClaimWritesNoPaper() {
        // Given
        Api api = Api.as(service);

        // When
        List<Answer> writes = List.of(
                api.post(referral.location() + "/messages", Map.of("text", "Сколько лет?")),
                api.post(referral.location() + "/messages/reading", Map.of("message", message.id())),
                attach(service),
                api.ifMatch(attachment.etag()).post(attachment.location() + "/withdrawal"),
                api.post(referral.location() + "/needs", aNeed()),
                api.ifMatch(need.etag()).put(need.location(), aNeed()),
                api.ifMatch(need.etag()).post(need.location() + "/closure", Map.of("state", "met")),
                api.ifMatch(draft.etag()).put(draft.location(), aReferral(family, service)),
                api.ifMatch(draft.etag()).delete(draft.location()),
                api.ifMatch(draft.etag()).post(draft.location() + "/request"));

        // Then
        assertThat(writes).allSatisfy(PoolPapersApiTest::assertHidden);
        assertThat(rows("referral_messages")).isEqualTo(1);
        assertThat(rows("attachments")).isEqualTo(1);
        assertThat(rows("referral_needs")).isEqualTo(1);
    }

    @Test
    void whatItLooksAtAndTriesIsNoReceiptOfIt() {
        // Given
        seen(service, referral);
        papers().forEach(path -> Api.as(service).get(path));

        // When
        act(another, referral, "claim").expect(200);

        // Then
        Answer told = seen(source, referral);
        assertThat(told.id("/tasks/0/receiver")).isEqualTo(another.organisation());
        assertThat(told.has("/tasks/1")).isFalse();
        assertThat(told.body()).doesNotContain(service.organisation().toString());
    }

    @Test
    void theyOpenToWhoClaimsAndStayShutToTheOthers() {
        // When
        Answer claimed = act(service, referral, "claim").expect(200);

        // Then
        assertThat(claimed.id("/subject/id")).isEqualTo(family.id().value());
        assertThat(claimed.text("/note")).isEqualTo(WORDS);
        papers().forEach(path -> Api.as(service).get(path).expect(200));
        assertThat(Api.as(service).get(referral.location() + "/messages").text("/items/0/text"))
                .isEqualTo(WORDS);
        Api.as(service)
                .post(referral.location() + "/messages", Map.of("text", "Ждём в среду"))
                .expect(201);
        attach(service).expect(201);
        Api.as(service)
                .ifMatch(need.etag())
                .post(need.location() + "/closure", Map.of("state", "met"))
                .expect(200);
        assertThat(seen(source, referral).has("/tasks/0/openedAt")).isTrue();
        assertThat(Stream.concat(papers(), Stream.of(referral.location())))
                .allSatisfy(path -> assertHidden(Api.as(another).get(path)));
        assertHidden(attach(another));
        assertHidden(Api.as(service).get(draft.location()));
    }

    private Stream<String> papers() {
        return Stream.of(
                referral.location() + "/messages",
                referral.location() + "/messages/reading",
                message.location(),
                referral.location() + "/attachments",
                attachment.location(),
                attachment.location() + "/content",
                referral.location() + "/needs",
                need.location());
    }

    private static void assertHidden(Answer answer) {
        assertProblem(answer).is(404, "not-found").keepsToItself(WORDS);
    }

    private Answer attach(TestCaller caller) {
        return Api.as(caller)
                .header("Content-Type", "application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"scan.pdf\"")
                .withKey(UUID.randomUUID())
                .post(referral.location() + "/attachments", SCAN);
    }

    private static Map<String, Object> aNeed() {
        return Map.of("category", "psychological-help", "priority", "routine");
    }

    private long rows(String table) {
        return Database.asOwner().number("select count(*) from " + table + " where referral_id = ?", referral.id());
    }
}
