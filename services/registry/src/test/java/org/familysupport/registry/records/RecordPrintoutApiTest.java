package org.familysupport.registry.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.ORGANISATIONS;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.TERRITORY;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.grantByReferral;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.registry.InventedRequests.organisation;
import static org.familysupport.registry.InventedRequests.withoutTrace;
import static org.familysupport.testing.facts.Publisher.say;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.delivery.Recipient;
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

@ComponentTest
class RecordPrintoutApiTest {
    private static final String PDF = "application/pdf";

    private final TestCaller caller = aSpecialist();
    private final Api api = Api.as(caller);
    private final Answer family =
            api.post(FAMILIES, family(newMember("child", "Варвара"))).expect(201);
    private final String child = family.text("/members/0/person");
    private final String printout = family.location() + "/record/printout";

    @Test
    @Proves("13")
    void printsTheRecordInWordsOfTheReadersLanguage() {
        // Given
        Answer centre = Api.as(aSteward())
                .post(ORGANISATIONS, organisation("Центр <раннего> развития"))
                .expect(201);
        give(centre.id(), LocalDate.of(2021, 3, 17));
        give(centre.id(), LocalDate.of(2021, 9, 13));

        // When
        Answer russian = api.get(printout).expect(200);
        Answer english = api.speaking("en").get(printout).expect(200);

        // Then
        assertThat(russian.header("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(russian.header("Cache-Control")).contains("private, no-store");
        assertThat(russian.body())
                .contains("lang=\"ru\"", "Единая запись о помощи", " Варвара", "17.03.2021", "Оказана услуга")
                .contains("Центр &lt;раннего&gt; развития", "Перерыв в помощи, дней: 180 (17.03.2021 – 13.09.2021)");
        assertThat(english.body())
                .contains(
                        "lang=\"en\"",
                        "Continuous support record",
                        "17 Mar 2021",
                        "Service given",
                        "Session with a speech therapist");
    }

    @Test
    @Proves("13")
    void printsTheSameSheetAsPdf() {
        // When
        Answer ofFamily = api.header("Accept", PDF).get(printout).expect(200);
        Answer ofPerson = api.header("Accept", PDF)
                .get(PEOPLE + "/" + child + "/record/printout")
                .expect(200);

        // Then
        assertThat(ofFamily.header("Content-Type")).contains(PDF);
        assertThat(ofFamily.body()).startsWith("%PDF-");
        assertThat(ofPerson.body()).startsWith("%PDF-");
    }

    @Test
    @Proves("11")
    @Proves("12")
    void printsForNobodyWhoMayNotReadAndNotesWhoPrinted() {
        // Given
        TestCaller other = aSpecialist();
        Answer strangers = Api.as(other).get(printout);
        grantByReferral(SubjectRef.family(family.id()), other, "preview");

        // When
        Answer previewers = Api.as(other).get(printout);
        Answer absent = Api.as(other).get(FAMILIES + "/" + UUID.randomUUID() + "/record/printout");
        api.get(printout).expect(200);

        // Then
        assertProblem(strangers).is(404, "not-found");
        assertThat(withoutTrace(strangers)).isEqualTo(withoutTrace(previewers)).isEqualTo(withoutTrace(absent));
        assertThat(Database.asOwner()
                        .rows("select subject from audit where action = 'records.print' and object = ?", family.id()))
                .hasSize(1);
    }

    @Test
    @Proves("9")
    @Proves("13")
    void printsThePartThatAConsentOpensAndTellsWhatIsLeftOut() {
        // Given
        TestCaller inPart = aSpecialist();
        TestCaller ofServices = aSpecialist();
        give(OrganisationId.next().value(), LocalDate.of(2021, 3, 17));
        give(OrganisationId.next().value(), LocalDate.of(2021, 9, 13));
        open(inPart, "identity", "services");
        open(ofServices, "services");

        // When
        Answer read = Api.as(inPart).speaking("en").get(printout).expect(200);
        Answer ofPerson = Api.as(inPart)
                .speaking("en")
                .get(PEOPLE + "/" + child + "/record/printout")
                .expect(200);
        Answer nameless = Api.as(ofServices).speaking("en").get(printout).expect(200);

        // Then
        assertThat(List.of(read, ofPerson))
                .allSatisfy(sheet -> assertThat(sheet.body())
                        .contains(" Варвара", "17 Mar 2021", "Service given", "Left out, as a part may be known")
                        .doesNotContain("Family registered", "Gap in support"));
        assertThat(nameless.body()).contains("name hidden", "Service given").doesNotContain("Варвара");
    }

    private void open(TestCaller reader, String... dataClasses) {
        for (UUID subject : List.of(family.id(), UUID.fromString(child))) {
            Database.asOwner()
                    .execute(
                            "insert into grants (id, version, service, subject_id, organisation, basis, cause, partial,"
                                    + " data_classes, during) values (?, 1, 'registry', ?, ?, 'consent', ?, true,"
                                    + " string_to_array(?, ','), tstzrange(now() - interval '1 second', null))",
                            UUID.randomUUID(),
                            subject,
                            reader.organisation(),
                            UUID.randomUUID(),
                            String.join(",", dataClasses));
        }
    }

    private void give(UUID organisation, LocalDate day) {
        say("delivery", delivery(organisation, day)).awaitEffect();
        Awaitility.await()
                .until(() ->
                        api.get(printout + "?from=" + day + "&to=" + day).body().contains("<td class=\"day\">"));
    }

    private DeliveryRecorded delivery(UUID organisation, LocalDate day) {
        return new DeliveryRecorded(
                DeliveryId.next(),
                1,
                new OrganisationId(organisation),
                new FamilyId(family.id()),
                List.of(new Recipient(new PersonId(UUID.fromString(child)), "child", "age-0-3")),
                "speech-therapy",
                "home-rehabilitation",
                day,
                "home",
                "in-person",
                null,
                45,
                TERRITORY,
                null);
    }
}
