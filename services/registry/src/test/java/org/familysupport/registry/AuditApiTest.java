package org.familysupport.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.BATCHES;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.ORGANISATIONS;
import static org.familysupport.registry.InventedRequests.PASSPORTS;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.SEARCHES;
import static org.familysupport.registry.InventedRequests.SPECIALISTS;
import static org.familysupport.registry.InventedRequests.SURVEYS;
import static org.familysupport.registry.InventedRequests.TERRITORIES;
import static org.familysupport.registry.InventedRequests.VOLUNTEERS;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.identified;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.organisation;
import static org.familysupport.registry.InventedRequests.passport;
import static org.familysupport.registry.InventedRequests.person;
import static org.familysupport.registry.InventedRequests.search;
import static org.familysupport.registry.InventedRequests.snils;
import static org.familysupport.registry.InventedRequests.specialist;
import static org.familysupport.registry.InventedRequests.survey;
import static org.familysupport.registry.InventedRequests.territory;
import static org.familysupport.registry.InventedRequests.volunteer;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;
import static org.familysupport.testing.people.TestCaller.anAuditor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.familysupport.registry.identities.InventedModels;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.Audited;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.spec.http.OpenApiDocument;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.Row;
import org.junit.jupiter.api.Test;

/** Every operation of the service leaves a row of the audit for each thing that it read or wrote. */
@ComponentTest
@Proves("12")
class AuditApiTest {
    private static final List<String> NOTHING_OF_ANYBODY = List.of();

    /** Whoever was shown somebody, or changed something about somebody, is told to the log in the same transaction. */
    private static final String NOT_IN_THE_LOG = """
            select distinct a.action
            from audit a
            where a.organisation = ? and a.action <> 'refused'
              and (a.object in (select id from people union all select id from families
                                union all select id from family_surveys))
              and not exists (select 1 from outbox o
                              where o.topic = 'registry.accesses.v1' and o.trace = a.trace
                                and o.payload like '%"' || replace(a.action, '.', '-') || '"%')
            """;

    private final TestCaller caller = aSpecialist().withRoles("specialist", "registry-steward");
    private final Api api = Api.as(caller);
    private final Map<String, List<String>> rows = new TreeMap<>();

    @Test
    void everyOperationLeavesARowForEachThing() {
        // When
        families();
        people();
        organisations();
        statuses();
        particulars();
        regroupings();
        agreements();
        consents();
        territories();
        specialists();
        volunteers();
        passports();
        log();
        emergencies();
        restrictions();
        imports();
        webhooks();
        identities();
        models();
        note("GET /api/v1/codes", () -> api.get("/api/v1/codes").expect(200));
        note("GET /api/v1/codes/{list}", () -> api.get("/api/v1/codes/sector").expect(200));
        note("GET /api/v1/me", () -> api.get("/api/v1/me").expect(200));

        // Then
        assertThat(rows.keySet())
                .isEqualTo(OpenApiDocument.ofTheRunningService().operationNames());
        assertThat(Database.asOwner().rows(NOT_IN_THE_LOG, caller.organisation()))
                .as("looks at families and people that the log of who looked does not tell")
                .extracting(row -> row.text("action"))
                .isEmpty();
        assertThat(rows)
                .containsEntry(
                        "POST /api/v1/families", List.of("people.register", "people.register", "families.register"))
                .containsEntry(
                        "POST /api/v1/families/batches",
                        List.of("people.register", "people.register", "families.register"))
                .containsEntry("GET /api/v1/changes", List.of("changes.read"))
                .containsEntry("POST /api/v1/webhooks", List.of("webhooks.begin"))
                .containsEntry("GET /api/v1/webhooks", List.of("webhooks.list"))
                .containsEntry("GET /api/v1/webhooks/{id}", List.of("webhooks.read"))
                .containsEntry("POST /api/v1/webhooks/{id}/secret", List.of("webhooks.sign-anew"))
                .containsEntry("POST /api/v1/webhooks/{id}/ending", List.of("webhooks.end"))
                .containsEntry("GET /api/v1/webhooks/{id}/deliveries", List.of("webhooks.deliveries"))
                .containsEntry("POST /api/v1/webhooks/{id}/redeliveries", List.of("webhooks.redeliver"))
                .containsEntry("POST /api/v1/families/imports", List.of("imports.begin"))
                .containsEntry("POST /api/v1/families/imports/{id}/content", List.of("imports.receive"))
                .containsEntry("GET /api/v1/families/imports/{id}", List.of("imports.read"))
                .containsEntry("GET /api/v1/families/imports/{id}/results", List.of("imports.results"))
                .containsEntry("POST /api/v1/families/imports/{id}/cancellation", List.of("imports.cancel"))
                .containsEntry("GET /api/v1/families/{id}", List.of("families.read"))
                .containsEntry("GET /api/v1/families/{id}/record", List.of("records.read"))
                .containsEntry("POST /api/v1/families/{id}/members", List.of("families.change"))
                .containsEntry("POST /api/v1/families/{id}/departures", List.of("families.change"))
                .containsEntry("POST /api/v1/families/{id}/residences", List.of("families.change"))
                .containsEntry("POST /api/v1/people", List.of("people.register"))
                .containsEntry("POST /api/v1/people/searches", List.of("people.search"))
                .containsEntry("GET /api/v1/people/{id}", List.of("people.read"))
                .containsEntry("GET /api/v1/people/{id}/record", List.of("records.read"))
                .containsEntry("GET /api/v1/families/{id}/accesses", List.of("access.read-looks"))
                .containsEntry("GET /api/v1/people/{id}/accesses", List.of("access.read-looks"))
                .containsEntry("POST /api/v1/families/{id}/emergency-accesses", List.of("access.open-emergency"))
                .containsEntry("POST /api/v1/people/{id}/emergency-accesses", List.of("access.open-emergency"))
                .containsEntry("GET /api/v1/emergency-accesses", List.of("access.list-emergencies"))
                .containsEntry("GET /api/v1/emergency-accesses/{id}", List.of("access.read-emergency"))
                .containsEntry("POST /api/v1/emergency-accesses/{id}/review", List.of("access.review-emergency"))
                .containsEntry("POST /api/v1/families/{id}/restrictions", List.of("access.place-restriction"))
                .containsEntry("GET /api/v1/families/{id}/restrictions", List.of("access.read-restrictions"))
                .containsEntry("POST /api/v1/people/{id}/restrictions", List.of("access.place-restriction"))
                .containsEntry("GET /api/v1/people/{id}/restrictions", List.of("access.read-restrictions"))
                .containsEntry("GET /api/v1/restrictions/{id}", List.of("access.read-restrictions"))
                .containsEntry("POST /api/v1/restrictions/{id}/lifting", List.of("access.lift-restriction"))
                .containsEntry("GET /api/v1/families/{id}/access-decisions", List.of("access.explain"))
                .containsEntry("GET /api/v1/people/{id}/access-decisions", List.of("access.explain"))
                .containsEntry("GET /api/v1/accesses", List.of("access.search-looks"))
                .containsEntry("POST /api/v1/organisations", List.of("organisations.register"))
                .containsEntry("GET /api/v1/organisations", List.of("organisations.list"))
                .containsEntry("GET /api/v1/organisations/{id}", List.of("organisations.read"))
                .containsEntry("POST /api/v1/organisations/{id}/closure", List.of("organisations.close"))
                .containsEntry(
                        "GET /api/v1/families/{id}/record/printout",
                        List.of("families.read", "people.read", "people.read", "records.print"))
                .containsEntry("GET /api/v1/people/{id}/record/printout", List.of("people.read", "records.print"))
                .containsEntry("POST /api/v1/agreements", List.of("agreements.enter"))
                .containsEntry("GET /api/v1/agreements", List.of("agreements.list"))
                .containsEntry("GET /api/v1/agreements/{id}", List.of("agreements.read"))
                .containsEntry("POST /api/v1/agreements/{id}/disclosures", List.of("agreements.disclose"))
                .containsEntry("POST /api/v1/agreements/{id}/repeal", List.of("agreements.repeal"))
                .containsEntry("POST /api/v1/consent-notices", List.of("consent-notices.issue"))
                .containsEntry("GET /api/v1/consent-notices", List.of("consent-notices.list"))
                .containsEntry("GET /api/v1/consent-notices/{id}", List.of("consent-notices.read"))
                .containsEntry("POST /api/v1/consents", List.of("consents.record"))
                .containsEntry("GET /api/v1/consents", List.of("consents.list"))
                .containsEntry("GET /api/v1/consents/{id}", List.of("consents.read"))
                .containsEntry("GET /api/v1/consent-renewals", List.of())
                .containsEntry("POST /api/v1/consents/{id}/giving", List.of("consents.give"))
                .containsEntry("POST /api/v1/consents/{id}/refusal", List.of("consents.refuse"))
                .containsEntry("POST /api/v1/consents/{id}/withdrawal", List.of("consents.withdraw"))
                .containsEntry("POST /api/v1/consents/{id}/invalidation", List.of("consents.invalidate"))
                .containsEntry("POST /api/v1/people/{id}/statuses", List.of("statuses.record"))
                .containsEntry("POST /api/v1/families/{id}/statuses", List.of("statuses.record"))
                .containsEntry("GET /api/v1/people/{id}/statuses", List.of("statuses.read"))
                .containsEntry("GET /api/v1/families/{id}/statuses", List.of("statuses.read"))
                .containsEntry("GET /api/v1/families/{id}/derived-statuses", List.of("statuses.read"))
                .containsEntry("GET /api/v1/statuses", List.of("statuses.list", "statuses.list"))
                .containsEntry("GET /api/v1/statuses/{id}", List.of("statuses.read"))
                .containsEntry("POST /api/v1/statuses/{id}/ending", List.of("statuses.change"))
                .containsEntry("POST /api/v1/statuses/{id}/entered-in-error", List.of("statuses.change"))
                .containsEntry("POST /api/v1/people/{id}/names", List.of("people.change"))
                .containsEntry("POST /api/v1/people/{id}/residences", List.of("people.change"))
                .containsEntry("POST /api/v1/people/{id}/contacts", List.of("people.change"))
                .containsEntry("POST /api/v1/people/{id}/contacts/{contact}/ending", List.of("people.change"))
                .containsEntry("POST /api/v1/people/{id}/identifiers", List.of("people.change"))
                .containsEntry("POST /api/v1/people/{id}/identifier-endings", List.of("people.change"))
                .containsEntry("POST /api/v1/people/{id}/corrections", List.of("people.change"))
                .containsEntry("POST /api/v1/people/{id}/address-confidentiality", List.of("people.change"))
                .containsEntry("GET /api/v1/people/{id}/particulars", List.of("particulars.read"))
                .containsEntry("GET /api/v1/people/{id}/history", List.of("particulars.read"))
                .containsEntry("GET /api/v1/people/{id}/age-stage", List.of("people.read"))
                .containsEntry("GET /api/v1/people/coming-stages", List.of("people.stages"))
                .containsEntry("PUT /api/v1/organisations/{id}", List.of("organisations.change"))
                .containsEntry("POST /api/v1/organisations/{id}/suspension", List.of("organisations.suspend"))
                .containsEntry("POST /api/v1/organisations/{id}/resumption", List.of("organisations.resume"))
                .containsEntry("POST /api/v1/territories", List.of("territories.register"))
                .containsEntry("POST /api/v1/territories/batches", List.of("territories.register"))
                .containsEntry("GET /api/v1/territories", List.of("territories.list"))
                .containsEntry("GET /api/v1/territories/{id}", List.of("territories.read"))
                .containsEntry("PUT /api/v1/territories/{id}", List.of("territories.change"))
                .containsEntry("POST /api/v1/specialists", List.of("specialists.register"))
                .containsEntry("GET /api/v1/specialists", List.of("specialists.list"))
                .containsEntry("GET /api/v1/specialists/{id}", List.of("specialists.read"))
                .containsEntry("PUT /api/v1/specialists/{id}/name", List.of("specialists.change"))
                .containsEntry("POST /api/v1/specialists/{id}/employments", List.of("specialists.change"))
                .containsEntry("POST /api/v1/specialists/{id}/departures", List.of("specialists.change"))
                .containsEntry("POST /api/v1/family-surveys", List.of("family-surveys.enter", "family-surveys.enter"))
                .containsEntry("GET /api/v1/family-surveys", List.of("family-surveys.read"))
                .containsEntry("GET /api/v1/family-surveys/{id}", List.of("family-surveys.read"))
                .containsEntry("POST /api/v1/accessibility-passports", List.of("accessibility-passports.issue"))
                .containsEntry(
                        "POST /api/v1/accessibility-passports/{id}/withdrawal",
                        List.of("accessibility-passports.withdraw"))
                .containsEntry("GET /api/v1/accessibility-passports", NOTHING_OF_ANYBODY)
                .containsEntry("GET /api/v1/accessibility-passports/{id}", NOTHING_OF_ANYBODY)
                .containsEntry("POST /api/v1/volunteers", List.of("volunteers.register"))
                .containsEntry("GET /api/v1/volunteers", List.of("volunteers.list"))
                .containsEntry("GET /api/v1/volunteers/{id}", List.of("volunteers.read"))
                .containsEntry("PUT /api/v1/volunteers/{id}/contact", List.of("volunteers.change"))
                .containsEntry("POST /api/v1/volunteers/{id}/clearances", List.of("volunteers.change"))
                .containsEntry("POST /api/v1/volunteers/{id}/revocations", List.of("volunteers.change"))
                .containsEntry("POST /api/v1/volunteers/{id}/hours", List.of("volunteers.change"))
                .containsEntry("POST /api/v1/volunteers/{id}/departure", List.of("volunteers.change"))
                .containsEntry("POST /api/v1/identities/links", List.of("identities.link", "identities.link"))
                .containsEntry("GET /api/v1/identities/links", List.of("identities.read"))
                .containsEntry("GET /api/v1/identities/links/{id}", List.of("identities.read", "identities.read"))
                .containsEntry(
                        "POST /api/v1/identities/links/{id}/unlinking",
                        List.of("identities.unlink", "identities.unlink"))
                .containsEntry("GET /api/v1/identities/pairs", List.of("identities.list"))
                .containsEntry("GET /api/v1/identities/pairs/{id}", List.of("identities.compare", "identities.compare"))
                .containsEntry("POST /api/v1/identities/pairs/decisions", List.of("identities.mark", "identities.mark"))
                .containsEntry("POST /api/v1/identities/marks", List.of("identities.mark", "identities.mark"))
                .containsEntry("GET /api/v1/identities/marks/{id}", List.of("identities.read", "identities.read"))
                .containsEntry(
                        "POST /api/v1/identities/marks/{id}/lifting", List.of("identities.lift", "identities.lift"))
                .containsEntry("POST /api/v1/identities/models", List.of("identities.model"))
                .containsEntry("GET /api/v1/identities/models", NOTHING_OF_ANYBODY)
                .containsEntry("GET /api/v1/identities/models/{id}", NOTHING_OF_ANYBODY)
                .containsEntry("POST /api/v1/identities/models/{id}/activation", List.of("identities.model"))
                .containsEntry("POST /api/v1/families/{id}/moves", List.of("families.change", "families.change"))
                .containsEntry("POST /api/v1/families/{id}/unions", List.of("families.change", "families.change"))
                .containsEntry("POST /api/v1/families/{id}/splits", List.of("families.change", "families.register"))
                .containsEntry("GET /api/v1/codes", NOTHING_OF_ANYBODY)
                .containsEntry("GET /api/v1/codes/{list}", NOTHING_OF_ANYBODY)
                .containsEntry("GET /api/v1/me", NOTHING_OF_ANYBODY);
    }

    @Test
    void aRepeatedAttemptIsARead() {
        // Given
        Api again = api.withKey(UUID.randomUUID());
        Map<String, Object> family = family();
        again.post(FAMILIES, family).expect(201);

        // When
        List<String> actions =
                Audited.during(caller, () -> again.post(FAMILIES, family).expect(201));

        // Then
        assertThat(actions).containsExactly("families.read");
    }

    @Test
    void whoIsRefusedIsNotedToo() {
        // Given
        Answer hidden = Api.as(aSpecialist()).post(FAMILIES, family()).expect(201);

        // When
        List<String> actions = Audited.during(caller, () -> {
            api.get(FAMILIES + "/" + hidden.id()).expect(404);
            Api.as(caller.withRoles("specialist"))
                    .post(ORGANISATIONS, organisation("Школа"))
                    .expect(403);
            api.get("/api/v1/magic").expect(404);
        });

        // Then
        assertThat(actions).containsExactly("refused", "refused");
        Row row = Database.asOwner()
                .rows("select asked, trace from audit where subject = ? and object = ?", caller.subject(), hidden.id())
                .getFirst();
        assertThat(row.text("asked")).isEqualTo("GET /api/v1/families/{id} 404");
        assertThat(row.text("trace")).isNotBlank();
    }

    private void families() {
        Answer family = api.post(FAMILIES, family()).expect(201);
        Object person = api.post(PEOPLE, person("Варвара")).expect(201).id();
        Map<String, Object> joining = map("person", person, "role", "child", "from", "2021-03-01");
        String place = family.location();
        note("POST /api/v1/families", () -> api.post(FAMILIES, family()).expect(201));
        note(
                "POST /api/v1/families/batches",
                () -> api.post(BATCHES, map("atomic", false, "items", List.of(map("family", family()))))
                        .expect(207));
        note("GET /api/v1/families/{id}", () -> api.get(place).expect(200));
        note(
                "GET /api/v1/families/{id}/record",
                () -> api.get(place + "/record").expect(200));
        note(
                "GET /api/v1/families/{id}/record/printout",
                () -> api.get(place + "/record/printout").expect(200));
        note(
                "POST /api/v1/families/{id}/members",
                () -> api.ifMatch("\"1\"").post(place + "/members", joining).expect(200));
        note(
                "POST /api/v1/families/{id}/departures",
                () -> api.ifMatch("\"2\"")
                        .post(place + "/departures", map("person", person, "to", "2021-09-30"))
                        .expect(200));
        note(
                "POST /api/v1/families/{id}/residences",
                () -> api.ifMatch("\"3\"")
                        .post(place + "/residences", map("territory", "50708000", "from", "2024-06-01"))
                        .expect(200));
    }

    private void people() {
        String snils = snils();
        String place = api.post(PEOPLE, identified("Варвара", "snils", snils))
                .expect(201)
                .location();
        note("POST /api/v1/people", () -> api.post(PEOPLE, person("Анна")).expect(201));
        note(
                "POST /api/v1/people/searches",
                () -> api.post(SEARCHES, search("snils", snils)).expect(200));
        note("GET /api/v1/people/{id}", () -> api.get(place).expect(200));
        note("GET /api/v1/people/{id}/record", () -> api.get(place + "/record").expect(200));
        note(
                "GET /api/v1/people/{id}/record/printout",
                () -> api.get(place + "/record/printout").expect(200));
    }

    private void agreements() {
        UUID ours = body("Поликлиника № 3");
        UUID theirs = body("Школа № 21");
        Api clinic = Api.as(caller.of(ours));
        Map<String, Object> exchange = map(
                "legalReference", "442-ФЗ, ст. 28",
                "parties", List.of(ours, theirs),
                "purposes", List.of("referral"),
                "dataClasses", List.of("identity"),
                "direction", "both-ways",
                "signedFileHash", "0123456789abcdef".repeat(4));
        Map<String, Object> agreement = map(
                "kind", "interagency-agreement",
                "number", UUID.randomUUID(),
                "adoptedOn", "2026-02-16",
                "title", "О порядке обмена сведениями",
                "issuers", List.of(theirs),
                "validFrom", "2026-03-01",
                "exchange", exchange);
        String place = api.post("/api/v1/agreements", agreement).expect(201).location();
        Object family = clinic.post(FAMILIES, family()).expect(201).id();
        note(
                "POST /api/v1/agreements",
                () -> api.post("/api/v1/agreements", with(agreement, "number", UUID.randomUUID()))
                        .expect(201));
        note("GET /api/v1/agreements", () -> api.get("/api/v1/agreements").expect(200));
        note("GET /api/v1/agreements/{id}", () -> api.get(place).expect(200));
        note(
                "POST /api/v1/agreements/{id}/disclosures",
                () -> clinic.post(
                                place + "/disclosures",
                                map("subjectKind", "family", "subject", family, "organisation", theirs))
                        .expect(201));
        note(
                "POST /api/v1/agreements/{id}/repeal",
                () -> api.ifMatch("\"1\"")
                        .post(place + "/repeal", map("lastDay", "2026-12-31"))
                        .expect(200));
    }

    private static UUID body(String name) {
        return Api.as(aSteward())
                .post(ORGANISATIONS, organisation(name))
                .expect(201)
                .id();
    }

    private void consents() {
        String hash = "0123456789abcdef".repeat(4);
        Map<String, Object> notice = map(
                "code",
                "exchange-" + UUID.randomUUID(),
                "title",
                "Согласие на обмен сведениями",
                "language",
                "ru",
                "textHash",
                hash,
                "purposes",
                List.of("service-delivery"),
                "dataClasses",
                List.of("identity"));
        Answer issued = api.post("/api/v1/consent-notices", notice).expect(201);
        Answer family = api.post(FAMILIES, family()).expect(201);
        boolean motherFirst = family.text("/members/0/role").equals("mother");
        UUID mother = family.id("/members/" + (motherFirst ? 0 : 1) + "/person");
        UUID child = family.id("/members/" + (motherFirst ? 1 : 0) + "/person");
        UUID recipient = body("Центр");
        Map<String, Object> asked = map(
                "subject", child,
                "notice", issued.id(),
                "purposes", List.of("service-delivery"),
                "dataClasses", List.of("identity"),
                "recipients", List.of(recipient),
                "validFrom", "2026-01-01");
        Map<String, Object> signed =
                map("by", mother, "authority", "parent", "method", "paper", "evidenceHash", hash, "on", "2026-03-02");
        String given = api.post("/api/v1/consents", with(asked, "given", signed))
                .expect(201)
                .location();
        String open = api.post("/api/v1/consents", asked).expect(201).location();
        String refused = api.post("/api/v1/consents", asked).expect(201).location();
        note(
                "POST /api/v1/consent-notices",
                () -> api.post("/api/v1/consent-notices", with(notice, "code", "exchange-" + UUID.randomUUID()))
                        .expect(201));
        note(
                "GET /api/v1/consent-notices",
                () -> api.get("/api/v1/consent-notices").expect(200));
        note(
                "GET /api/v1/consent-notices/{id}",
                () -> api.get(issued.location()).expect(200));
        note("POST /api/v1/consents", () -> api.post("/api/v1/consents", asked).expect(201));
        note(
                "GET /api/v1/consents",
                () -> api.get("/api/v1/consents?subject=" + child).expect(200));
        note("GET /api/v1/consents/{id}", () -> api.get(given).expect(200));
        note(
                "GET /api/v1/consent-renewals",
                () -> api.get("/api/v1/consent-renewals").expect(200));
        note(
                "POST /api/v1/consents/{id}/giving",
                () -> api.ifMatch("\"1\"").post(open + "/giving", signed).expect(200));
        note(
                "POST /api/v1/consents/{id}/refusal",
                () -> api.ifMatch("\"1\"").post(refused + "/refusal", signed).expect(200));
        note(
                "POST /api/v1/consents/{id}/withdrawal",
                () -> api.ifMatch("\"1\"").post(given + "/withdrawal", signed).expect(200));
        note(
                "POST /api/v1/consents/{id}/invalidation",
                () -> Api.as(caller.withRoles("service-head"))
                        .ifMatch("\"2\"")
                        .post(open + "/invalidation", map("reason", "no-authority"))
                        .expect(200));
    }

    private void statuses() {
        Map<String, Object> status =
                map("status", "difficult-life-situation", "from", "2021-03-08", "issuer", "Комиссия");
        String person = api.post(PEOPLE, person("Варвара")).expect(201).location();
        String family = api.post(FAMILIES, family()).expect(201).location();
        String place = api.post(person + "/statuses", status).expect(201).location();
        api.post(family + "/statuses", status).expect(201);
        Map<String, Object> later = map("status", "disability", "from", "2021-03-08", "issuer", "МСЭ");
        note(
                "POST /api/v1/people/{id}/statuses",
                () -> api.post(person + "/statuses", later).expect(201));
        note(
                "GET /api/v1/people/{id}/statuses",
                () -> api.get(person + "/statuses").expect(200));
        note(
                "GET /api/v1/families/{id}/statuses",
                () -> api.get(family + "/statuses").expect(200));
        note(
                "GET /api/v1/families/{id}/derived-statuses",
                () -> api.get(family + "/derived-statuses").expect(200));
        note(
                "GET /api/v1/statuses",
                () -> api.get("/api/v1/statuses?code=difficult-life-situation&subject=family")
                        .expect(200));
        note("GET /api/v1/statuses/{id}", () -> api.get(place).expect(200));
        note(
                "POST /api/v1/statuses/{id}/ending",
                () -> api.ifMatch("\"1\"")
                        .post(place + "/ending", map("to", "2021-09-30"))
                        .expect(200));
        note(
                "POST /api/v1/statuses/{id}/entered-in-error",
                () -> api.ifMatch("\"2\"").post(place + "/entered-in-error").expect(200));
        String other = api.post(FAMILIES, family()).expect(201).location();
        note(
                "POST /api/v1/families/{id}/statuses",
                () -> api.post(other + "/statuses", status).expect(201));
    }

    private void identities() {
        String links = "/api/v1/identities/links";
        String marks = "/api/v1/identities/marks";
        UUID one = api.post(PEOPLE, person("Анна")).expect(201).id();
        UUID other = api.post(PEOPLE, person("Анна")).expect(201).id();
        Map<String, Object> link = map("kind", "person", "kept", one, "linked", other, "reason", "Одна");
        Map<String, Object> mark = map("kind", "person", "one", one, "other", other, "reason", "Две");
        note("POST /api/v1/identities/links", () -> api.post(links, link).expect(201));
        String made =
                links + "/" + api.get(links + "?subject=" + one).expect(200).text("/items/0/id");
        note(
                "GET /api/v1/identities/links",
                () -> api.get(links + "?subject=" + one).expect(200));
        note("GET /api/v1/identities/links/{id}", () -> api.get(made).expect(200));
        note(
                "POST /api/v1/identities/links/{id}/unlinking",
                () -> api.ifMatch("\"1\"")
                        .post(made + "/unlinking", map("reason", "Две", "neverAgain", false))
                        .expect(200));
        pairs();
        note("POST /api/v1/identities/marks", () -> api.post(marks, mark).expect(201));
        UUID third = api.post(PEOPLE, person("Анна")).expect(201).id();
        String marked = api.post(marks, with(mark, "other", third)).expect(201).location();
        note("GET /api/v1/identities/marks/{id}", () -> api.get(marked).expect(200));
        note(
                "POST /api/v1/identities/marks/{id}/lifting",
                () -> api.ifMatch("\"1\"")
                        .post(marked + "/lifting", map("reason", "Одна"))
                        .expect(200));
    }

    /** The one in use is put back, for all tests share it. */
    private void models() {
        String models = "/api/v1/identities/models";
        String shipped = models + "/00000000-0000-4000-8000-000000000001";
        Map<String, Object> reason = map("reason", "Проверено");
        note(
                "POST /api/v1/identities/models",
                () -> api.post(models, map("sample", 10)).expect(201));
        note("GET /api/v1/identities/models", () -> api.get(models).expect(200));
        note("GET /api/v1/identities/models/{id}", () -> api.get(shipped).expect(200));
        UUID other = InventedModels.stored(true);
        api.ifMatch("\"1\"").post(models + "/" + other + "/activation", reason).expect(200);
        note(
                "POST /api/v1/identities/models/{id}/activation",
                () -> api.ifMatch(api.get(shipped).expect(200).etag())
                        .post(shipped + "/activation", reason)
                        .expect(200));
    }

    private void pairs() {
        String pairs = "/api/v1/identities/pairs";
        Map<String, Object> child = person("Варвара");
        UUID first = api.post(PEOPLE, child).expect(201).id();
        String mark = api.post(PEOPLE, child).text("/lookAlikes/0/mark");
        UUID second = api.post(PEOPLE, with(child, "distinction", map("mark", mark, "reason", "Другая")))
                .expect(201)
                .id();
        Object pair = Database.asOwner()
                .rows(
                        "select cast(id as text) as id from identity_pairs where one in (?, ?) and other in (?, ?)",
                        first,
                        second,
                        first,
                        second)
                .getFirst()
                .text("id");
        Map<String, Object> different = map("pair", pair, "version", 1, "decision", "different", "reason", "Другая");
        note("GET /api/v1/identities/pairs", () -> api.get(pairs).expect(200));
        note(
                "GET /api/v1/identities/pairs/{id}",
                () -> api.get(pairs + "/" + pair).expect(200));
        note(
                "POST /api/v1/identities/pairs/decisions",
                () -> api.post(pairs + "/decisions", map("atomic", false, "items", List.of(different)))
                        .expect(207));
    }

    private void particulars() {
        String place = api.post(PEOPLE, person("Анна")).expect(201).location();
        Map<String, Object> snils = map("system", "snils", "value", snils());
        changed(place, 1, "names", map("use", "alias", "family", "Ромашкина", "given", "Нюра"));
        changed(place, 2, "residences", map("territory", "50701000", "from", "2021-03-08"));
        changed(place, 3, "contacts", map("kind", "messenger", "value", "@anna", "from", "2021-03-08"));
        String contact = api.get(place + "/particulars").expect(200).text("/contacts/0/id");
        note(
                "POST /api/v1/people/{id}/contacts/{contact}/ending",
                () -> api.ifMatch("\"4\"")
                        .post(place + "/contacts/" + contact + "/ending", map("to", "2021-09-30"))
                        .expect(200));
        changed(place, 5, "identifiers", snils);
        changed(place, 6, "identifier-endings", map("identifier", snils, "to", "2099-09-30"));
        changed(place, 7, "corrections", map("sex", "male"));
        changed(place, 8, "address-confidentiality", map("confidential", true));
        note(
                "GET /api/v1/people/{id}/particulars",
                () -> api.get(place + "/particulars").expect(200));
        note(
                "GET /api/v1/people/{id}/history",
                () -> api.get(place + "/history").expect(200));
        note(
                "GET /api/v1/people/{id}/age-stage",
                () -> api.get(place + "/age-stage").expect(200));
        note(
                "GET /api/v1/people/coming-stages",
                () -> api.get(PEOPLE + "/coming-stages?stage=before-birth").expect(200));
    }

    private void changed(String place, int version, String what, Map<String, Object> body) {
        note(
                "POST /api/v1/people/{id}/" + what,
                () -> api.ifMatch("\"" + version + "\"")
                        .post(place + "/" + what, body)
                        .expect(200));
    }

    private void regroupings() {
        Answer one = api.post(FAMILIES, family()).expect(201);
        Answer other = api.post(FAMILIES, family()).expect(201);
        Map<String, Object> mover = map("person", one.id("/members/0/person"));
        note(
                "POST /api/v1/families/{id}/moves",
                () -> api.ifMatch("\"1\"")
                        .post(
                                one.location() + "/moves",
                                map("to", other.id(), "toVersion", 1, "on", "2022-01-01", "members", List.of(mover)))
                        .expect(200));
        note(
                "POST /api/v1/families/{id}/splits",
                () -> api.ifMatch("\"2\"")
                        .post(other.location() + "/splits", map("on", "2023-01-01", "members", List.of(mover)))
                        .expect(201));
        note(
                "POST /api/v1/families/{id}/unions",
                () -> api.ifMatch("\"2\"")
                        .post(one.location() + "/unions", map("to", other.id(), "toVersion", 3, "on", "2024-01-01"))
                        .expect(200));
    }

    private void organisations() {
        String place =
                api.post(ORGANISATIONS, organisation("Школа")).expect(201).location();
        note(
                "POST /api/v1/organisations",
                () -> api.post(ORGANISATIONS, with(organisation("Школа"), "territory", "50701000"))
                        .expect(201));
        note(
                "GET /api/v1/organisations",
                () -> api.get(ORGANISATIONS + "?pageSize=1").expect(200));
        note("GET /api/v1/organisations/{id}", () -> api.get(place).expect(200));
        note(
                "POST /api/v1/organisations/{id}/closure",
                () -> api.ifMatch("\"1\"")
                        .post(place + "/closure", map("on", "2025-12-31"))
                        .expect(200));
        String other =
                api.post(ORGANISATIONS, organisation("Центр")).expect(201).location();
        note(
                "PUT /api/v1/organisations/{id}",
                () -> api.ifMatch("\"1\"")
                        .put(other, organisation("Другой центр"))
                        .expect(200));
        note(
                "POST /api/v1/organisations/{id}/suspension",
                () -> api.ifMatch("\"2\"").post(other + "/suspension").expect(200));
        note(
                "POST /api/v1/organisations/{id}/resumption",
                () -> api.ifMatch("\"3\"").post(other + "/resumption").expect(200));
    }

    private void territories() {
        String code = "79" + ThreadLocalRandom.current().nextInt(100_000, 999_999);
        Map<String, Object> region = territory("79000000", "region", null);
        String batches = TERRITORIES + "/batches";
        api.post(batches, map("atomic", true, "items", List.of(region))).expect(207);
        String place = api.post(TERRITORIES, territory(code, "urban-okrug", "79000000"))
                .expect(201)
                .location();
        Map<String, Object> village = territory(code + "001", "settlement", code);
        note("POST /api/v1/territories", () -> api.post(TERRITORIES, village).expect(201));
        Map<String, Object> hamlet = territory(code + "002", "settlement", code);
        note(
                "POST /api/v1/territories/batches",
                () -> api.post(batches, map("atomic", true, "items", List.of(hamlet)))
                        .expect(207));
        note(
                "GET /api/v1/territories",
                () -> api.get(TERRITORIES + "?pageSize=1").expect(200));
        note("GET /api/v1/territories/{id}", () -> api.get(place).expect(200));
        note(
                "PUT /api/v1/territories/{id}",
                () -> api.ifMatch("\"1\"")
                        .put(place, with(territory(code, "urban-okrug", "79000000"), "remote", true))
                        .expect(200));
    }

    private void specialists() {
        UUID centre = api.post(ORGANISATIONS, organisation("Центр")).expect(201).id();
        Answer entered = api.post(SPECIALISTS, specialist(centre)).expect(201);
        String place = entered.location();
        note(
                "POST /api/v1/specialists",
                () -> api.post(SPECIALISTS, specialist(centre)).expect(201));
        note(
                "GET /api/v1/specialists",
                () -> api.get(SPECIALISTS + "?pageSize=1").expect(200));
        note("GET /api/v1/specialists/{id}", () -> api.get(place).expect(200));
        note(
                "PUT /api/v1/specialists/{id}/name",
                () -> api.ifMatch("\"1\"")
                        .put(place + "/name", map("family", "Васильковая", "given", "Варвара"))
                        .expect(200));
        note(
                "POST /api/v1/specialists/{id}/employments",
                () -> api.ifMatch("\"2\"")
                        .post(
                                place + "/employments",
                                map("organisation", centre, "position", "nurse", "from", "2021-01-01"))
                        .expect(200));
        note(
                "POST /api/v1/specialists/{id}/departures",
                () -> api.ifMatch("\"3\"")
                        .post(
                                place + "/departures",
                                map("employment", entered.text("/employments/0/id"), "to", "2021-12-31"))
                        .expect(200));
    }

    private void volunteers() {
        UUID centre = api.post(ORGANISATIONS, organisation("Центр")).expect(201).id();
        String place = api.post(VOLUNTEERS, volunteer(centre)).expect(201).location();
        note(
                "POST /api/v1/volunteers",
                () -> api.post(VOLUNTEERS, volunteer(centre)).expect(201));
        note("GET /api/v1/volunteers", () -> api.get(VOLUNTEERS + "?pageSize=1").expect(200));
        note("GET /api/v1/volunteers/{id}", () -> api.get(place).expect(200));
        note(
                "PUT /api/v1/volunteers/{id}/contact",
                () -> api.ifMatch("\"1\"")
                        .put(place + "/contact", map("name", map("family", "Васильковая", "given", "Варвара")))
                        .expect(200));
        Map<String, Object> document = map("kind", "training", "from", "2024-03-01");
        String clearance = api.ifMatch("\"2\"")
                .post(place + "/clearances", document)
                .expect(200)
                .text("/clearances/0/id");
        note(
                "POST /api/v1/volunteers/{id}/clearances",
                () -> api.ifMatch("\"3\"").post(place + "/clearances", document).expect(200));
        note(
                "POST /api/v1/volunteers/{id}/revocations",
                () -> api.ifMatch("\"4\"")
                        .post(place + "/revocations", map("clearance", clearance, "from", "2024-06-01"))
                        .expect(200));
        note(
                "POST /api/v1/volunteers/{id}/hours",
                () -> api.ifMatch("\"5\"")
                        .post(place + "/hours", map("date", "2024-04-01", "minutes", 60))
                        .expect(200));
        note(
                "POST /api/v1/volunteers/{id}/departure",
                () -> api.ifMatch("\"6\"")
                        .post(place + "/departure", map("to", "2024-12-31"))
                        .expect(200));
    }

    private void passports() {
        UUID family = api.post(FAMILIES, family()).expect(201).id();
        String place =
                api.post(SURVEYS, survey(family, "2023-09-01")).expect(201).location();
        note(
                "POST /api/v1/family-surveys",
                () -> api.post(SURVEYS, survey(family, "2024-09-02")).expect(201));
        note(
                "GET /api/v1/family-surveys",
                () -> api.get(SURVEYS + "?family=" + family).expect(200));
        note("GET /api/v1/family-surveys/{id}", () -> api.get(place).expect(200));
        String issued =
                api.post(PASSPORTS, passport("Дом", "50701000")).expect(201).location();
        note(
                "POST /api/v1/accessibility-passports",
                () -> api.post(PASSPORTS, passport("Дом", "50701000")).expect(201));
        note(
                "GET /api/v1/accessibility-passports",
                () -> api.get(PASSPORTS + "?pageSize=1").expect(200));
        note("GET /api/v1/accessibility-passports/{id}", () -> api.get(issued).expect(200));
        note(
                "POST /api/v1/accessibility-passports/{id}/withdrawal",
                () -> api.ifMatch("\"1\"").post(issued + "/withdrawal").expect(200));
    }

    private void log() {
        TestCaller auditor = anAuditor();
        Api log = Api.as(auditor);
        Answer family = api.post(FAMILIES, family()).expect(201);
        String person = PEOPLE + "/" + family.text("/members/0/person");
        note(
                auditor,
                "GET /api/v1/families/{id}/accesses",
                () -> log.get(family.location() + "/accesses").expect(200));
        note(
                auditor,
                "GET /api/v1/people/{id}/accesses",
                () -> log.get(person + "/accesses").expect(200));
        note(
                auditor,
                "GET /api/v1/accesses",
                () -> log.get("/api/v1/accesses?actor=" + caller.subject()).expect(200));
        String why = "/access-decisions?organisation=" + caller.organisation();
        note(
                auditor,
                "GET /api/v1/families/{id}/access-decisions",
                () -> log.get(family.location() + why).expect(200));
        note(
                auditor,
                "GET /api/v1/people/{id}/access-decisions",
                () -> log.get(person + why).expect(200));
    }

    private void restrictions() {
        TestCaller curator = caller.withRoles("specialist", "case-curator");
        Api leading = Api.as(curator);
        Map<String, Object> request =
                map("compartment", "psychiatric", "basisKind", "law", "basisReference", "3185-1-ФЗ, ст. 9");
        String family = leading.post(FAMILIES, family()).expect(201).location();
        String person = leading.post(PEOPLE, person("Варвара")).expect(201).location();
        Answer placed = leading.post(family + "/restrictions", with(request, "compartment", "suicide-risk"))
                .expect(201);
        note(
                "POST /api/v1/families/{id}/restrictions",
                () -> leading.post(family + "/restrictions", request).expect(201));
        note(
                "POST /api/v1/people/{id}/restrictions",
                () -> leading.post(person + "/restrictions", request).expect(201));
        note(
                "GET /api/v1/families/{id}/restrictions",
                () -> leading.get(family + "/restrictions").expect(200));
        note(
                "GET /api/v1/people/{id}/restrictions",
                () -> leading.get(person + "/restrictions").expect(200));
        note(
                "GET /api/v1/restrictions/{id}",
                () -> leading.get(placed.location()).expect(200));
        note(
                "POST /api/v1/restrictions/{id}/lifting",
                () -> leading.ifMatch(placed.etag())
                        .post(placed.location() + "/lifting")
                        .expect(200));
    }

    private void emergencies() {
        TestCaller doctor = aSpecialist().allowed("emergency").saying("emergency");
        TestCaller head = caller.colleague().withRoles("service-head");
        Api urgent = Api.as(doctor);
        Map<String, Object> request = map("reason", "violence", "text", "Вызов скорой помощи");
        Answer family = api.post(FAMILIES, family()).expect(201);
        String person = PEOPLE + "/" + family.text("/members/0/person");
        note(
                doctor,
                "POST /api/v1/people/{id}/emergency-accesses",
                () -> urgent.post(person + "/emergency-accesses", request).expect(201));
        Answer opened = Api.as(doctor.colleague())
                .post(family.location() + "/emergency-accesses", request)
                .expect(201);
        note(
                doctor,
                "POST /api/v1/families/{id}/emergency-accesses",
                () -> urgent.post(family.location() + "/emergency-accesses", request)
                        .expect(201));
        note(
                head,
                "GET /api/v1/emergency-accesses",
                () -> Api.as(head).get("/api/v1/emergency-accesses?pageSize=1").expect(200));
        note(
                head,
                "GET /api/v1/emergency-accesses/{id}",
                () -> Api.as(head).get(opened.location()).expect(200));
        note(
                head,
                "POST /api/v1/emergency-accesses/{id}/review",
                () -> Api.as(head)
                        .ifMatch(opened.etag())
                        .post(opened.location() + "/review", map("outcome", "justified"))
                        .expect(200));
    }

    private void imports() {
        note("GET /api/v1/changes", () -> api.get("/api/v1/changes").expect(200));
        String imports = FAMILIES + "/imports";
        Api lines = api.header("Content-Type", "application/x-ndjson");
        note(
                "POST /api/v1/families/imports",
                () -> api.post(imports, map("format", "ndjson")).expect(201));
        String place = api.post(imports, map("format", "ndjson")).expect(201).location();
        note(
                "POST /api/v1/families/imports/{id}/content",
                () -> lines.post(place + "/content", "\n").expect(202));
        note("GET /api/v1/families/imports/{id}", () -> api.get(place).expect(200));
        note(
                "GET /api/v1/families/imports/{id}/results",
                () -> api.get(place + "/results").expect(200));
        String other = api.post(imports, map("format", "csv")).expect(201).location();
        note(
                "POST /api/v1/families/imports/{id}/cancellation",
                () -> api.ifMatch("\"1\"").post(other + "/cancellation").expect(200));
    }

    private void webhooks() {
        String webhooks = "/api/v1/webhooks";
        Map<String, Object> request = map("url", "http://localhost:1/changes");
        note("POST /api/v1/webhooks", () -> api.post(webhooks, request).expect(201));
        note("GET /api/v1/webhooks", () -> api.get(webhooks).expect(200));
        String place = api.post(webhooks, request).expect(201).location();
        note("GET /api/v1/webhooks/{id}", () -> api.get(place).expect(200));
        note(
                "GET /api/v1/webhooks/{id}/deliveries",
                () -> api.get(place + "/deliveries").expect(200));
        note(
                "POST /api/v1/webhooks/{id}/redeliveries",
                () -> api.post(place + "/redeliveries").expect(202));
        note(
                "POST /api/v1/webhooks/{id}/secret",
                () -> api.ifMatch("\"1\"").post(place + "/secret").expect(200));
        note(
                "POST /api/v1/webhooks/{id}/ending",
                () -> api.ifMatch("\"2\"").post(place + "/ending").expect(200));
        Database.asOwner()
                .execute(
                        "update webhooks set state = 'ended' where created_by_organisation = ?", caller.organisation());
    }

    private void note(String operation, Runnable call) {
        note(caller, operation, call);
    }

    private void note(TestCaller who, String operation, Runnable call) {
        rows.put(operation, Audited.during(who, call));
    }
}
