package org.familysupport.referral.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.attachments.AttachmentFixture.LARGEST;
import static org.familysupport.referral.attachments.AttachmentFixture.attach;
import static org.familysupport.referral.attachments.AttachmentFixture.completed;
import static org.familysupport.referral.attachments.AttachmentFixture.leftOver;
import static org.familysupport.referral.attachments.AttachmentFixture.tailEnds;
import static org.familysupport.referral.attachments.InventedFiles.archive;
import static org.familysupport.referral.attachments.InventedFiles.pdf;
import static org.familysupport.referral.attachments.InventedFiles.png;
import static org.familysupport.referral.attachments.InventedFiles.program;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.act;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.sent;
import static org.familysupport.referral.transfers.HandedOver.handOver;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.AttachmentAdded;
import org.familysupport.events.referral.AttachmentWithdrawn;
import org.familysupport.referral.InventedRegistry.Family;
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
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@ComponentTest
@Proves("24")
class AttachmentsApiTest {
    /**
     * Referral with rights, what begins; key, lock, referral with rights, how many, what ends, file; and answer,
     * events, audit together.
     */
    private static final Cost ATTACH = Cost.of("a file", 9)
            .andForEach("piece of 256 KiB", 1)
            .because("it comes piece by piece, with no row locked meanwhile: the referral is read before and after it");
    /** Referral with rights, file; audit. */
    private static final Cost DOWNLOAD =
            Cost.of("a download", 3).andForEach("piece of 256 KiB", 1).because("a file is never whole in memory");

    private static final String NAME = "Заключение Вари.pdf";

    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());
    private final Answer referral = sent(source, aFamilyOf(source), "routine", target);

    @Test
    void comesBackByteForByteWithItsNameItsKindAndItsHash() {
        // Given
        byte[] content = pdf(700_000);
        Answer attached = attach(source, referral, NAME, content).expect(201);

        // When
        Download download = Download.of(source, attached.location() + "/content");

        // Then
        assertThat(download.status()).isEqualTo(200);
        assertThat(download.content()).isEqualTo(content);
        assertThat(download.headers())
                .containsEntry("content-type", "application/pdf")
                .containsEntry("etag", "\"" + sha256(content) + "\"")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "private, no-cache")
                .containsEntry(
                        "content-disposition",
                        "attachment; filename*=UTF-8''%D0%97%D0%B0%D0%BA%D0%BB%D1%8E%D1%87%D0%B5%D0%BD%D0%B8%D0%B5%20%D0%92%D0%B0%D1%80%D0%B8.pdf");
        assertThat(attached.text("/sha256")).isEqualTo(sha256(content));
        assertThat(attached.text("/bytes")).isEqualTo("700000");
        Download again = Download.of(
                source, attached.location() + "/content", download.headers().get("etag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.content()).isEmpty();
    }

    @Test
    void whoHandedTheFamilyOverReadsItsOwnAndThoseOfReceiversAndNoneOfItsSuccessor() {
        // Given
        TestCaller heir = anOrganisation(aSpecialist());
        Family family = aFamilyOf(source);
        Answer asked = sent(source, family, "routine", target);
        act(target, asked, "acceptance").expect(200);
        Answer own = attach(source, asked, NAME, pdf(900)).expect(201);
        handOver(family, source, heir);

        // When
        Answer ofHeir = attach(heir, asked, "План.pdf", pdf(901)).expect(201);
        Answer ofTarget = attach(target, asked, "Справка.pdf", pdf(902)).expect(201);

        // Then
        Answer list = Api.as(source).get(asked.location() + "/attachments").expect(200);
        assertThat(list.json("/items")).hasSize(2);
        assertThat(list.body()).doesNotContain(heir.organisation().toString());
        assertProblem(Api.as(source).get(ofHeir.location())).is(404, "not-found");
        assertProblem(Api.as(source).get(ofHeir.location() + "/content")).is(404, "not-found");
        assertProblem(Api.as(source).ifMatch(ofHeir.etag()).post(ofHeir.location() + "/withdrawal"))
                .is(404, "not-found");
        Api.as(source).get(own.location()).expect(200);
        Api.as(source).get(ofTarget.location()).expect(200);
        assertThat(Api.as(heir)
                        .get(asked.location() + "/attachments")
                        .expect(200)
                        .json("/items"))
                .hasSize(3);
        Api.as(target).get(ofHeir.location()).expect(200);
    }

    @Test
    void whoHandedTheFamilyOverTakesNothingBackAndWhoLeadsItNowDoes() {
        // Given
        TestCaller heir = anOrganisation(aSpecialist());
        Family family = aFamilyOf(source);
        Answer asked = sent(source, family, "routine", target);
        Answer attached = attach(source, asked, NAME, pdf(900)).expect(201);
        handOver(family, source, heir);

        // When
        Answer byFormer = Api.as(source).ifMatch(attached.etag()).post(attached.location() + "/withdrawal");

        // Then
        assertProblem(byFormer).is(403, "forbidden");
        Api.as(heir)
                .ifMatch(attached.etag())
                .post(attached.location() + "/withdrawal")
                .expect(200);
    }

    @Test
    void whatBothSidesAttachedStaysWhenTheHelpHasEnded() {
        // Given
        act(target, referral, "acceptance").expect(200);
        Answer request = attach(source, referral, NAME, pdf(500)).expect(201);
        Answer report = attach(target, referral, "Заключение.pdf", pdf(501)).expect(201);
        completed(target, referral);

        // When
        Answer byTarget = Api.as(target).ifMatch(report.etag()).post(report.location() + "/withdrawal");
        Answer bySource = Api.as(source).ifMatch(request.etag()).post(request.location() + "/withdrawal");

        // Then
        assertProblem(byTarget).is(409, "state-conflict");
        assertProblem(bySource).is(409, "state-conflict");
        Api.as(source).get(report.location() + "/content").expect(200);
    }

    @RepeatedTest(5)
    void whatIsTakenBackAtTheMomentOfTheAcceptanceIsDeletedOrKeptAndReadByNobody() {
        // Given
        Answer attached = attach(source, referral, NAME, pdf(900)).expect(201);
        String seen = Api.as(target).get(referral.location()).expect(200).etag();

        // When
        List<Answer> answers = AtOnce.all(
                () -> Api.as(target).ifMatch(seen).post(referral.location() + "/acceptance"),
                () -> Api.as(source).ifMatch(attached.etag()).post(attached.location() + "/withdrawal"));

        // Then
        assertThat(answers).extracting(Answer::status).containsExactly(200, 200);
        String state = answers.getLast().text("/state");
        assertThat(state).isIn("deleted", "withdrawn");
        assertProblem(Api.as(target).get(attached.location() + "/content"))
                .is(
                        state.equals("deleted") ? 404 : 410,
                        state.equals("deleted") ? "not-found" : "attachment-withdrawn");
    }

    @Test
    void mayHaveTenMegabytesAndNotOneByteMore() {
        // Given
        byte[] largest = pdf(LARGEST);

        // When
        Answer fits = attach(source, referral, NAME, largest);
        Answer tooLarge = attach(source, referral, NAME, pdf(LARGEST + 1));

        // Then
        fits.expect(201);
        assertThat(Download.of(source, fits.location() + "/content").content()).isEqualTo(largest);
        assertProblem(tooLarge).is(413, "too-large").has("/maximumBytes", LARGEST);
        assertThat(leftOver()).isZero();
    }

    @Test
    void isJudgedByItsContentWhateverItIsCalled() {
        // Given
        byte[] word = archive("[Content_Types].xml", "word/document.xml");

        // When
        Answer renamed = attach(source, referral, "справка.pdf", program());
        Answer bare = attach(source, referral, "архив.docx", archive("virus.exe"));
        Answer misnamed = attach(source, referral, "скан.pdf", png());
        Answer document = attach(source, referral, "план.docx", word);

        // Then
        assertProblem(renamed).is(415, "unsupported-media-type");
        assertThat(renamed.text("/mediaType")).contains("application/x-");
        assertThat(renamed.json("/allowedMediaTypes")).hasSize(8);
        assertProblem(bare).is(415, "unsupported-media-type").has("/mediaType", "application/zip");
        assertProblem(misnamed).is(422, "rule-violated").violatesExactly("header/Content-Disposition another-kind");
        assertThat(document.expect(201).text("/mediaType")).endsWith("wordprocessingml.document");
        assertThat(leftOver()).isZero();
    }

    @Test
    void hasANameThatIsMadeFitAndStandsInNoUrlAndNoFact() {
        // Given
        Answer attached =
                attach(source, referral, "../Варя\u202e.pdf", pdf(500)).expect(201);

        // When
        Answer without = Api.as(source)
                .header("Content-Type", "application/pdf")
                .post(referral.location() + "/attachments", pdf(500));
        Answer empty = attach(source, referral, NAME, new byte[0]);

        // Then
        assertThat(attached.text("/name")).isEqualTo("Варя.pdf");
        AttachmentAdded fact = Topic.of(Topics.ATTACHMENTS)
                .await(AttachmentAdded.class, attached.id())
                .fact();
        assertThat(fact.kind()).isEqualTo("application-pdf");
        assertThat(fact.bytes()).isEqualTo(500);
        assertThat(Database.asOwner().number("select count(*) from outbox where payload like '%Варя%'"))
                .isZero();
        assertProblem(without).is(400, "malformed-request").violatesExactly("header/Content-Disposition required");
        assertProblem(empty).is(400, "malformed-request");
    }

    @Test
    void isSeenByWhoAcceptsFromThenToTheEndOfItsTailAndByNobodyElse() {
        // Given
        Answer attached = attach(source, referral, NAME, pdf(500)).expect(201);
        String content = attached.location() + "/content";
        String list = referral.location() + "/attachments";
        Answer before = Api.as(target).get(list);
        Answer contentBefore = Api.as(target).get(content);

        // When
        act(target, referral, "acceptance").expect(200);

        // Then
        assertProblem(before).is(404, "not-found");
        assertProblem(contentBefore).is(404, "not-found");
        assertThat(Api.as(target).get(list).expect(200).json("/items")).hasSize(1);
        assertThat(Download.of(target, content).content()).isEqualTo(pdf(500));
        completed(target, referral);
        assertThat(Download.of(target, content).status()).isEqualTo(200);
        assertProblem(attach(target, referral, NAME, pdf(500))).is(409, "state-conflict");
        tailEnds(referral);
        assertProblem(Api.as(target).get(content)).is(404, "not-found");
        assertProblem(Api.as(target).get(list)).is(404, "not-found");
        assertProblem(Api.as(anOrganisation(aSpecialist())).get(content)).is(404, "not-found");
        assertThat(Download.of(source, content).status()).isEqualTo(200);
    }

    @Test
    void isAttachedByBothSidesOnceThereAreTwoAndByNobodyElse() {
        // Given
        Answer byAsked = attach(target, referral, NAME, pdf(500));
        act(target, referral, "acceptance").expect(200);

        // When
        Answer byTarget = attach(target, referral, "отчёт.pdf", pdf(500));
        Answer byStranger = attach(anOrganisation(aSpecialist()), referral, NAME, pdf(500));
        Answer byAnalyst = attach(target.withRoles("ministry-analyst"), referral, NAME, pdf(500));

        // Then
        assertProblem(byAsked).is(404, "not-found");
        assertThat(byTarget.expect(201).id("/uploader")).isEqualTo(target.organisation());
        assertProblem(byStranger).is(404, "not-found");
        assertProblem(byAnalyst).is(403, "forbidden");
        assertThat(Api.as(source).get(referral.location() + "/attachments").json("/items"))
                .hasSize(1);
        assertThat(leftOver()).isZero();
    }

    @Test
    void isDeletedWithItsNameWhenItIsTakenBackBeforeTheAcceptance() {
        // Given
        Answer attached = attach(source, referral, NAME, pdf(500)).expect(201);
        Api api = Api.as(source).withKey(UUID.randomUUID()).ifMatch(attached.etag());

        // When
        Answer deleted = api.post(attached.location() + "/withdrawal").expect(200);
        Answer again = api.post(attached.location() + "/withdrawal").expect(200);

        // Then
        assertThat(deleted.text("/state")).isEqualTo("deleted");
        assertThat(again.json()).isEqualTo(deleted.json());
        assertProblem(Api.as(source).get(attached.location())).is(404, "not-found");
        assertProblem(Api.as(source).get(attached.location() + "/content")).is(404, "not-found");
        assertThat(Api.as(source).get(referral.location() + "/attachments").json("/items"))
                .isEmpty();
        assertThat(Database.asOwner().rows("select name from attachments where id = ?", attached.id()))
                .extracting(row -> row.text("name"))
                .containsExactly("");
        assertThat(pieces(attached)).isZero();
        assertThat(Topic.of(Topics.ATTACHMENTS)
                        .await(AttachmentWithdrawn.class, attached.id())
                        .fact()
                        .kept())
                .isFalse();
    }

    @Test
    void isKeptUnderLockWhenItIsTakenBackAfterTheAcceptance() {
        // Given
        Answer attached = attach(source, referral, NAME, pdf(500)).expect(201);
        act(target, referral, "acceptance").expect(200);
        Answer byTarget = Api.as(target).ifMatch(attached.etag()).post(attached.location() + "/withdrawal");

        // When
        Answer withdrawn = Api.as(source)
                .ifMatch(attached.etag())
                .post(attached.location() + "/withdrawal")
                .expect(200);

        // Then
        assertProblem(byTarget).is(403, "forbidden");
        assertThat(withdrawn.text("/state")).isEqualTo("withdrawn");
        assertThat(withdrawn.has("/name")).isFalse();
        assertProblem(Api.as(target).get(attached.location() + "/content")).is(410, "attachment-withdrawn");
        assertThat(Api.as(target).get(referral.location() + "/attachments").text("/items/0/state"))
                .isEqualTo("withdrawn");
        assertThat(pieces(attached)).isEqualTo(1);
        assertFacts(Topic.of(Topics.ATTACHMENTS).about(attached.id()))
                .are(AttachmentAdded.class, AttachmentWithdrawn.class);
        assertProblem(Api.as(source).ifMatch(withdrawn.etag()).post(attached.location() + "/withdrawal"))
                .is(409, "state-conflict");
        assertProblem(Api.as(source).ifMatch(attached.etag()).post(attached.location() + "/withdrawal"))
                .is(412, "stale-version");
    }

    @Test
    void isAttachedOncePerKeyAndARepeatLeavesNothing() {
        // Given
        Api api = Api.as(source).withKey(UUID.randomUUID());
        Answer first = attach(api, referral, NAME, pdf(500)).expect(201);

        // When
        Answer again = attach(api, referral, NAME, pdf(500));
        Answer other = attach(api, referral, NAME, pdf(501));

        // Then
        assertThat(again.expect(201).location()).isEqualTo(first.location());
        assertProblem(other).is(422, "key-reused");
        assertThat(Api.as(source).get(referral.location() + "/attachments").json("/items"))
                .hasSize(1);
        assertThat(leftOver()).isZero();
        assertProblem(attach(Api.as(source).withoutKey(), referral, NAME, pdf(500)))
                .is(400, "idempotency-key-required");
    }

    @Test
    void isOfOneReferral() {
        // Given
        Answer elsewhere = sent(source, aFamilyOf(source), "routine", target);
        Answer attached = attach(source, referral, NAME, pdf(500)).expect(201);

        // When
        Answer other = Api.as(source).get(elsewhere.location() + "/attachments/" + attached.id() + "/content");

        // Then
        assertProblem(other).is(404, "not-found");
    }

    @Test
    void leavesATraceOfEachCallAndCostsAStatementForEachPiece() {
        // Given
        Answer attached = attach(source, referral, NAME, pdf(500)).expect(201);
        byte[] three = pdf(2 * Upload.PIECE + 1);

        // When
        StatementCount one =
                Statements.during(() -> attach(source, referral, NAME, pdf(500)).expect(201));
        StatementCount more =
                Statements.during(() -> attach(source, referral, NAME, three).expect(201));
        StatementCount download = Statements.during(() -> Download.of(source, attached.location() + "/content"));
        List<String> actions = Audited.during(source, () -> {
            Answer file = attach(source, referral, NAME, pdf(500)).expect(201);
            Download.of(source, file.location() + "/content");
            Api.as(source).get(file.location()).expect(200);
            Api.as(source).get(referral.location() + "/attachments").expect(200);
            Api.as(source)
                    .ifMatch(file.etag())
                    .post(file.location() + "/withdrawal")
                    .expect(200);
        });

        // Then
        one.mustCost(ATTACH, 1);
        more.mustCost(ATTACH, 3);
        download.mustCost(DOWNLOAD, 1);
        assertThat(actions)
                .containsExactly(
                        "attachments.add",
                        "attachments.download",
                        "attachments.read",
                        "attachments.list",
                        "attachments.withdraw");
    }

    private static long pieces(Answer attached) {
        return Database.asOwner()
                .number("select count(*) from attachment_pieces where attachment_id = ?", attached.id());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
