package org.familysupport.registry.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.TERRITORY;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.delivery.Recipient;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.referral.ReferralRequested;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

/** Who knows somebody in part, as by a consent, reads the facts of its data classes, and what is left out is told. */
@ComponentTest
@Proves("9")
@Proves("10")
class PartOfRecordApiTest {
    private final TestCaller owner = aSpecialist();
    private final TestCaller reader = aSpecialist();
    private final Answer family =
            Api.as(owner).post(FAMILIES, family(newMember("child", "Варвара"))).expect(201);
    private final UUID child = UUID.fromString(family.text("/members/0/person"));
    private final ReferralId referral = ReferralId.next();

    @Test
    void theRecordOfAFamilyKnownInPartHoldsTheServicesAndNotWhoAskedForThem() {
        // Given
        happened(2);
        open(family.id(), "schedule");

        // When
        Answer read = Api.as(reader).get(family.location() + "/record").expect(200);

        // Then
        assertThat(texts(read, "kind")).containsExactly("delivery", "delivery");
        assertThat(read.json("/items/0/details").has("serviceType")).isTrue();
        assertThat(read.body()).doesNotContain(referral.toString());
        assertThat(read.json("/redactedKinds").toString())
                .contains("referral", "registration", "status")
                .doesNotContain("delivery");
        assertThat(read.json("/redactedFields").toString()).isEqualTo("[\"gap\",\"openGap\"]");
        assertThat(read.has("/openGap")).isFalse();
        assertThat(read.body()).doesNotContain("\"gap\":");
    }

    @Test
    void aPersonsRecordIsPagedAsIfNothingElseWereThere() {
        // Given
        happened(3);
        open(child, "services");

        // When
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = Api.as(reader)
                    .get(PEOPLE + "/" + child + "/record?pageSize=2" + cursor)
                    .expect(200);
            assertThat(page.json("/items")).isNotEmpty();
            seen.addAll(texts(page, "kind"));
            cursor = page.has("/nextCursor") ? "&cursor=" + page.text("/nextCursor") : "";
        } while (!cursor.isEmpty());

        // Then
        assertThat(seen).containsExactly("delivery", "delivery", "delivery");
        Answer filtered = Api.as(reader)
                .get(PEOPLE + "/" + child + "/record?kind=registration")
                .expect(200);
        assertThat(filtered.json("/items")).isEmpty();
    }

    @Test
    void whoKnowsTheWholeIsToldThatNothingIsLeftOut() {
        // Given
        happened(1);

        // When
        Answer read = Api.as(owner).get(family.location() + "/record").expect(200);

        // Then
        assertThat(read.json("/redactedKinds")).isEmpty();
        assertThat(read.json("/redactedFields")).isEmpty();
        assertThat(read.body()).contains(referral.toString());
        assertProblem(Api.as(reader).get(family.location() + "/record")).is(404, "not-found");
    }

    /** So many services within a referral, and the referral. */
    private void happened(int services) {
        tell("referral", requested());
        for (int number = 0; number < services; number++) {
            tell("delivery", delivery(LocalDate.of(2021, 3, 17).plusMonths(6L * number)));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> Api.as(owner)
                                .get(family.location() + "/record")
                                .expect(200)
                                .json("/items")
                                .size()
                        == services + 2);
    }

    private void open(UUID subject, String dataClass) {
        Database.asOwner()
                .execute(
                        "insert into grants (id, version, service, subject_id, organisation, basis, cause, partial,"
                                + " data_classes, during) values (?, 1, 'registry', ?, ?, 'consent', ?, true,"
                                + " array[?], tstzrange(now() - interval '1 second', null))",
                        UUID.randomUUID(),
                        subject,
                        reader.organisation(),
                        UUID.randomUUID(),
                        dataClass);
    }

    private DeliveryRecorded delivery(LocalDate day) {
        return new DeliveryRecorded(
                DeliveryId.next(),
                1,
                OrganisationId.next(),
                new FamilyId(family.id()),
                List.of(new Recipient(new PersonId(child), "child", "age-0-3")),
                "speech-therapy",
                "home-rehabilitation",
                day,
                "home",
                "in-person",
                null,
                45,
                TERRITORY,
                referral);
    }

    private ReferralRequested requested() {
        return new ReferralRequested(
                referral,
                1,
                SubjectRef.family(family.id()),
                new OrganisationId(owner.organisation()),
                List.of(OrganisationId.next()),
                "early-help",
                "routine",
                "assessment",
                "referral",
                "law",
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                null);
    }

    private static List<String> texts(Answer page, String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : page.json("/items")) {
            texts.add(item.path(name).asText());
        }
        return texts;
    }
}
