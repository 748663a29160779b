package org.familysupport.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.BATCHES;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.ORGANISATIONS;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.SEARCHES;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.identified;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.registry.InventedRequests.organisation;
import static org.familysupport.registry.InventedRequests.person;
import static org.familysupport.registry.InventedRequests.search;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.common.http.TestHTTPResourceManager;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ComponentTest
@Proves("79")
class BadInputApiTest {
    private final Api api = Api.as(aSpecialist());
    private final Api steward = Api.as(aSteward());

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void tellsEverythingItCannotRead() {
        // When
        Answer answer = api.post(PEOPLE, """
                {"name": "Ромашкина", "birth": {"date": "31.02.2019", "precision": 7}, "sex": true, "colour": "red"}
                """);

        // Then
        assertProblem(answer)
                .is(400, "malformed-request")
                .violatesExactly(
                        "/name wrong-type",
                        "/birth/date wrong-type",
                        "/birth/precision wrong-type",
                        "/sex wrong-type",
                        "/colour unknown-field")
                .keepsToItself("Ромашкина", "31.02.2019", "red");
    }

    @Test
    @Proves("76")
    void tellsEveryRuleThatIsBroken() {
        // Given
        Map<String, Object> body = with(identified(" ", "snils", "11223344500"), "sex", "magic");
        body.put("birth", map("date", "2019-04-11", "precision", "guessed"));
        body.put("residence", map("territory", "50"));

        // When
        Answer answer = api.post(PEOPLE, body);

        // Then
        assertProblem(answer)
                .is(422, "rule-violated")
                .violatesExactly(
                        "/name/given required",
                        "/sex unknown-code",
                        "/birth/precision unknown-code",
                        "/residence/territory format",
                        "/identifiers/0/value check-digit")
                .keepsToItself("11223344500", "magic", "guessed");
    }

    @Test
    @Proves("76")
    void tellsWhatCannotBeTogetherWithAllElseThatIsWrong() {
        // Given
        String place = api.post(PEOPLE, person("Варвара")).expect(201).location();
        Map<String, Object> nameless = with(newMember("child", "Варвара"), "from", "2050-01-01");
        nameless.put("newPerson", person("", "Варвара"));
        Map<String, Object> agreement = map(
                "kind", "magic",
                "number", "1-р",
                "adoptedOn", "2026-02-16",
                "title", "О порядке обмена сведениями",
                "issuers", List.of(UUID.randomUUID()),
                "validFrom", "2026-03-01",
                "validTo", "2026-02-01");
        UUID party = UUID.randomUUID();
        agreement.put(
                "exchange",
                map(
                        "legalReference", "442-ФЗ",
                        "parties", List.of(party, party),
                        "purposes", List.of("curiosity"),
                        "dataClasses", List.of("identity"),
                        "direction", "both-ways",
                        "signedFileHash", "0123456789abcdef".repeat(4)));
        Map<String, Object> name = map("use", "magic", "family", "Васильева", "given", "Анна");
        name.put("from", "2024-06-01");
        name.put("to", "2024-05-01");

        // When
        Answer family = api.post(FAMILIES, family(nameless));
        Answer act = steward.post("/api/v1/agreements", agreement);
        Answer named = api.ifMatch("\"1\"").post(place + "/names", name);

        // Then
        assertProblem(family)
                .is(422, "rule-violated")
                .violatesExactly("/members/0/from future-date", "/members/0/newPerson/name/family required");
        assertProblem(act)
                .is(422, "rule-violated")
                .violatesExactly(
                        "/exchange/parties repeated",
                        "/exchange/purposes/0 unknown-code",
                        "/kind unknown-code",
                        "/validTo date-order");
        assertProblem(named).is(422, "rule-violated").violatesExactly("/to date-order", "/use unknown-code");
    }

    @Test
    void tellsTooShortFromTooLong() {
        // Given
        String family = api.post(FAMILIES, family()).expect(201).location();

        // When
        Answer brief = api.post(family + "/emergency-accesses", map("reason", "threat-to-life", "text", "коротко"));
        Answer empty = api.post(family + "/emergency-accesses", map("reason", "threat-to-life", "text", ""));
        Answer endless =
                api.post(family + "/emergency-accesses", map("reason", "threat-to-life", "text", "долго".repeat(500)));

        // Then
        assertProblem(brief).is(422, "rule-violated").violatesExactly("/text too-short");
        assertProblem(empty).is(422, "rule-violated").violatesExactly("/text required");
        assertProblem(endless).is(422, "rule-violated").violatesExactly("/text too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Варв\nара", "Варв\tара", "Варв\u2028ара", "Варв\u0085ара"})
    void takesNoNameThatBreaksTheLine(String given) {
        // When
        Answer entering = api.post(PEOPLE, person(given));

        // Then
        assertProblem(entering).is(422, "rule-violated").violatesExactly("/name/given forbidden-character");
    }

    @Test
    void pointsAtWhatIsMeant() {
        // Given
        String place = api.post(PEOPLE, person("Варвара")).expect(201).location();

        // When
        Answer nothing = api.ifMatch("\"1\"").post(place + "/corrections", "{}");
        Answer twice = api.post(PEOPLE, """
                {"sex": "female", "name": {"family": "Ромашкина", "given": "Анна", "given": "Инна"}}
                """);

        // Then
        assertProblem(nothing).is(422, "rule-violated").violatesExactly(" required");
        assertProblem(twice).is(400, "malformed-request").violatesExactly("/name/given duplicate-field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/record", "/record/printout", "/accesses"})
    void refusesAPeriodThatEndsBeforeItBegins(String list) {
        // Given
        String family = api.post(FAMILIES, family()).expect(201).location();

        // When
        Answer refused = api.get(family + list + "?from=2021-03-02&to=2021-03-01");

        // Then
        assertProblem(refused).is(422, "rule-violated").violatesExactly("query/to date-order");
    }

    @Test
    @Proves("12")
    void answersNothingAnewToWhoHasTheVersionAndNotesTheLook() {
        // Given
        Answer family = api.post(FAMILIES, family()).expect(201);
        Api knowing = api.header("If-None-Match", "\"7\", W/" + family.etag());

        // When
        Answer same = knowing.get(family.location());
        Answer other = api.header("If-None-Match", "\"7\"").get(family.location());
        Answer stranger = Api.as(aSpecialist()).header("If-None-Match", "*").get(family.location());

        // Then
        assertThat(same.expect(304).body()).isEmpty();
        assertThat(same.etag()).isEqualTo(family.etag());
        other.expect(200);
        assertProblem(stranger).is(404, "not-found");
        assertThat(Database.asOwner()
                        .rows("select id from audit where object = ? and action = 'families.read'", family.id()))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "snils, 112-233-445 96, check-digit",
        "snils, 123, format",
        "snils, 00000000000, format",
        "birth-certificate, IV-АИ 12345, format",
        "birth-certificate, 12 АИ 123456, format",
        "passport-rf, 4510 12345, format",
        "oms-policy, 123, format"
    })
    void refusesAWrongNumberOfAPersonAndDoesNotRepeatIt(String system, String value, String rule) {
        // When
        Answer entering = api.post(PEOPLE, identified("Варвара", system, value));
        Answer searching = api.post(SEARCHES, search(system, value));

        // Then
        assertProblem(entering)
                .is(422, "rule-violated")
                .violatesExactly("/identifiers/0/value " + rule)
                .keepsToItself('"' + value + '"');
        assertProblem(searching).is(422, "rule-violated").violatesExactly("/identifier/value " + rule);
    }

    @ParameterizedTest
    @CsvSource({
        "ogrn, 1991234567890, check-digit",
        "ogrn, 199, format",
        "inn, 9900000009, check-digit",
        "inn, 0000000000, format",
        "territory, 5070100, format",
        "territory, 00701000, format"
    })
    void refusesAWrongNumberOfAnOrganisation(String field, String value, String rule) {
        // When
        Answer answer = steward.post(ORGANISATIONS, with(organisation("Школа"), field, value));

        // Then
        assertProblem(answer).is(422, "rule-violated").violatesExactly("/" + field + " " + rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "null",
                "[]",
                "{} {}",
                "{} x",
                "\"text\"",
                "{\"sex\": \"female\", \"sex\": \"male\"}",
                "{'sex': 1}",
                "{\"sex\": NaN}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
            })
    void refusesWhatIsNoDocument(String body) {
        // When
        Answer answer = api.post(PEOPLE, body);

        // Then
        assertThat(answer.status()).as("%s", answer).isIn(400, 422);
        assertProblem(answer);
    }

    @Test
    void refusesTextsNoDatabaseCanHold() {
        // When
        Answer nul = api.post(PEOPLE, json("\\u0000"));
        Answer half = api.post(PEOPLE, json("\\ud800"));
        Answer control = api.post(PEOPLE, json("\\u0007"));

        // Then
        assertThat(List.of(nul, half, control))
                .allSatisfy(answer -> assertProblem(answer)
                        .is(400, "malformed-request")
                        .violatesExactly("/name/given forbidden-character"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accessibility-passports?name=",
                "/organisations?name=",
                "/territories?name=",
                "/agreements?number=",
                "/accesses?actor="
            })
    void refusesFiltersNoDatabaseCanHold(String filter) {
        // Given
        String name = filter.substring(filter.indexOf('?') + 1, filter.indexOf('='));

        // When
        Answer nul = api.get("/api/v1" + filter + "a%00b");
        Answer unseen = api.get("/api/v1" + filter + "a%E2%80%AEb");

        // Then
        assertThat(List.of(nul, unseen))
                .allSatisfy(answer -> assertProblem(answer)
                        .is(400, "malformed-request")
                        .violatesExactly("query/" + name + " forbidden-character"));
    }

    @Test
    void refusesBytesThatAreNoText() {
        // Given
        byte[] body = json("x").getBytes(StandardCharsets.UTF_8);
        body[10] = (byte) 0xC0;

        // When
        Answer answer = api.post(PEOPLE, body);

        // Then
        assertThat(answer.status()).as("%s", answer).isIn(400, 422);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        // When
        Answer answer = api.post(PEOPLE, json("а".repeat(3_000_000)));

        // Then
        assertProblem(answer).is(413, "too-large");
    }

    @Test
    void refusesABodyThatIsTooLargeAlsoWhenItTellsNoLength() throws Exception {
        // Given
        byte[] body = json("а".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
        HttpRequest inChunks = HttpRequest.newBuilder(URI.create(TestHTTPResourceManager.getUri() + PEOPLE))
                .header("Authorization", "Bearer " + aSpecialist().token())
                .header("Purpose-Of-Use", "registration")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        // When
        HttpResponse<String> answer = HttpClient.newHttpClient().send(inChunks, HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"too-large\"");
    }

    @Test
    void readsABatchOfNearlyFiveMegabytes() {
        // Given
        Map<String, Object> row = map("family", with(family(), "reference", "r".repeat(9_500)));

        // When
        Answer answer = api.post(BATCHES, map("atomic", false, "items", Collections.nCopies(500, row)));

        // Then
        answer.expect(207);
        assertThat(answer.json("/items"))
                .hasSize(500)
                .allSatisfy(
                        item -> assertThat(item.at("/problem/errors/0/pointer").asText())
                                .isEqualTo("/family/reference"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"newPerson\":{}}", "\"\"", "[]"})
    void tellsOnlyThatOfAListThatIsLongerThanAnyMayBe(String element) {
        // Given
        String many = String.join(",", Collections.nCopies(50_000, element));

        // When
        Answer answer = api.post(FAMILIES, "{\"colour\": \"red\", \"members\": [" + many + "]}");

        // Then
        assertProblem(answer).is(422, "rule-violated").violatesExactly("/members too-many");
    }

    @Test
    void tellsOnlyThatOfListsThatAreTooManyTogether() {
        // Given
        String list = "[" + String.join(",", Collections.nCopies(1_000, "{}")) + "]";
        String many = String.join(",", Collections.nCopies(20, "{\"newPerson\": {\"identifiers\": " + list + "}}"));

        // When
        Answer answer = api.post(FAMILIES, "{\"members\": [" + many + "]}");

        // Then
        assertProblem(answer).is(422, "rule-violated").violatesExactly(" too-many");
    }

    @Test
    void tellsAThousandViolationsAtOnce() {
        // When
        Answer answer = api.post(
                FAMILIES,
                "{\"members\": [" + String.join(",", Collections.nCopies(1_000, "{\"newPerson\": {}}")) + "]}");

        // Then
        assertProblem(answer).is(422, "rule-violated");
        assertThat(answer.json("/errors")).hasSize(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "[0]", "{\"a\":0}"})
    void readsNothingOfWhatNoBodyOfOursHolds(String element) {
        // Given
        int often = 4_900_000 / (element.length() + 1);

        // When
        Answer answer =
                api.post(BATCHES, "{\"items\": [" + String.join(",", Collections.nCopies(often, element)) + "]}");

        // Then
        assertProblem(answer).is(400, "malformed-request").violatesExactly(" out-of-range");
    }

    @Test
    void refusesABodyThatIsNoJson() {
        // When
        Answer answer = api.header("Content-Type", "text/plain").post(PEOPLE, "hello");

        // Then
        assertProblem(answer).is(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-01-01",
                "-999999999-01-01",
                "9999999-01-01",
                "-4800-01-01",
                "2021-02-30",
                "2021",
                "17.03.2021",
                ""
            })
    void refusesDaysThatAreNoneOfThisWorld(String day) {
        // Given
        Map<String, Object> body = with(person("Варвара"), "birth", map("date", day, "precision", "known"));

        // When
        Answer entering = api.post(PEOPLE, body);
        Answer joining = api.post(FAMILIES, family(with(newMember("child", "Варвара"), "from", day)));

        // Then
        assertThat(entering.status()).as("%s", entering).isIn(400, 422);
        assertThat(joining.status()).as("%s", joining).isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?asof=2021-01-01",
                "?asOf=2021-01-01&asOf=2021-01-02",
                "?x=%00",
                "/record?kind=magic",
                "/record?pageSize=0",
                "/record?pageSize=x",
                "/record?cursor=x",
                "/record?sort=day"
            })
    void refusesWrongParameters(String query) {
        // Given
        String family = api.post(FAMILIES, family()).expect(201).location();

        // When
        Answer answer = api.get(family + query);

        // Then
        assertThat(answer.status()).as("%s", answer).isIn(400, 422);
        assertProblem(answer);
    }

    @Test
    void namesEveryParameterItCannotRead() {
        // Given
        String family = api.post(FAMILIES, family()).expect(201).location();

        // When
        Answer record = api.get(family
                + "/record?from=17.03.2021&to=12021-01-01&organisation=1-1-1-1-1&pageSize=x&sort=day&kind=magic");
        Answer read = api.get(family + "?asOf=-0001-01-01");

        // Then
        assertProblem(record)
                .is(400, "malformed-request")
                .violatesExactly(
                        "query/from format",
                        "query/to format",
                        "query/organisation format",
                        "query/pageSize out-of-range",
                        "query/sort unknown-parameter");
        assertProblem(read).is(400, "malformed-request").violatesExactly("query/asOf format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "1899-12-31", "2101-01-01", "9999-12-31"})
    void refusesDaysThatCannotBeMeant(String day) {
        // Given
        String family = api.post(FAMILIES, family()).expect(201).location();
        Map<String, Object> born = with(person("Варвара"), "birth", map("date", day, "precision", "known"));

        // When
        Answer entering = api.post(PEOPLE, born);
        Answer joining = api.post(FAMILIES, family(with(newMember("child", "Варвара"), "from", day)));
        Answer reading = api.get(family + "?asOf=" + day);
        Answer record = api.get(family + "/record?kind=magic&from=" + day + "&to=" + day);

        // Then
        assertProblem(entering).is(422, "rule-violated").violatesExactly("/birth/date out-of-range");
        assertProblem(joining).is(422, "rule-violated").violatesExactly("/members/0/from out-of-range");
        assertProblem(reading).is(422, "rule-violated").violatesExactly("query/asOf out-of-range");
        assertProblem(record)
                .is(422, "rule-violated")
                .violatesExactly("query/kind unknown-code", "query/from out-of-range", "query/to out-of-range");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?sector=magic",
                "?sector=",
                "?territory=%20",
                "?status=open",
                "?name=x",
                "?territory=%00",
                "?territory=%25",
                "?territory=abc",
                "?sector=health&sector=sport"
            })
    void refusesWrongFilters(String query) {
        // When
        Answer answer = api.get(ORGANISATIONS + query);

        // Then
        assertThat(answer.status()).as("%s", answer).isIn(400, 422);
        assertProblem(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1", "00000000-0000-0000-0000", "1-1-1-1-1", "%00", "%27%20or%201=1", "..%2f..%2fme"})
    void answersForWhatIsNoIdLikeForNothing(String id) {
        // When
        List<Answer> answers =
                List.of(api.get(FAMILIES + "/" + id), api.get(PEOPLE + "/" + id), api.get(ORGANISATIONS + "/" + id));

        // Then
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as("%s", answer).isIn(400, 404));
    }

    @Test
    void refusesAMemberGivenTwiceOrNotAtAll() {
        // Given
        Map<String, Object> both = with(newMember("child", "Варвара"), "person", UUID.randomUUID());

        // When
        Answer answer = api.post(FAMILIES, family(both, map("role", "child", "from", "2021-01-01")));

        // Then
        assertProblem(answer)
                .is(422, "rule-violated")
                .violatesExactly("/members/0/person not-allowed", "/members/1/person required");
    }

    @Test
    void answersForAnUnknownPlaceAndMethod() {
        // When
        Answer place = api.get("/api/v1/magic");
        Answer method = api.delete(PEOPLE + "/" + UUID.randomUUID());

        // Then
        assertProblem(place).is(404, "not-found");
        assertProblem(method).is(405, "method-not-allowed");
        assertThat(method.header("Allow")).hasValue("GET");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en;q=2 | ru",
                "zz;;q=x | ru",
                "; | ru",
                ",,; q | ru",
                "q=1;en | ru",
                "ru;q=0.5, en-GB;q=0.9 | en",
                "de, en;q=0.1 | en",
                "en;q=0 | ru",
                "en, ru | en"
            })
    void findsItsWordsWhateverLanguageIsAskedFor(String wanted, String spoken) {
        // When
        List<Answer> answers = List.of(
                Api.anonymous().speaking(wanted).get("/api/v1/me"),
                api.speaking(wanted).get("/api/v1/magic"));

        // Then
        assertProblem(answers.getFirst()).is(401, "unauthenticated");
        assertProblem(answers.getLast()).is(404, "not-found");
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.header("Content-Language")).hasValue(spoken));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"foo\": 1} | /foo unknown-field",
                "{\"foo\": 1, \"foo\": 2} | /foo duplicate-field",
                "{} trailing | ' syntax'",
                "x | ' syntax'",
                "[] | ' wrong-type'"
            })
    void refusesWordsThatNobodyReads(String body, String violation) {
        // Given
        Answer school = steward.post(ORGANISATIONS, organisation("Школа")).expect(201);
        Api seen = steward.ifMatch(school.etag());

        // When
        Answer refused = seen.post(school.location() + "/suspension", body);
        Answer accepted = seen.post(school.location() + "/suspension", " { } ");

        // Then
        assertProblem(refused).is(400, "malformed-request").violatesExactly(violation);
        accepted.expect(200);
    }

    @Test
    void missesTheBodyThatADoorDeclares() {
        // When
        Answer typed = api.post(PEOPLE, "");
        Answer untyped = api.post(PEOPLE);
        Answer unreadable = api.header("Content-Type", "zzz").post(PEOPLE, "{}");

        // Then
        assertProblem(typed).is(400, "malformed-request").violatesExactly(" required");
        assertProblem(untyped).is(400, "malformed-request").violatesExactly(" required");
        assertProblem(unreadable).is(400, "malformed-request").violatesExactly("header/Content-Type format");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000000",
                "c232ab00-9414-11ec-b3c8-9f6bdeced846",
                "1-1-1-1-1",
                "QHmcPuVPSpqnfz1ZBZ7vIQ==",
                ""
            })
    void takesOnlyIdsThatNobodyCanGuessAndInFull(String id) {
        // When
        Answer entered = api.post(FAMILIES, with(family(), "id", id));
        Answer joined = api.post(FAMILIES, family(map("person", id, "role", "child", "from", "2021-01-01")));

        // Then
        assertProblem(entered).is(400, "malformed-request").violatesExactly("/id wrong-type");
        assertProblem(joined).is(400, "malformed-request").violatesExactly("/members/0/person wrong-type");
    }

    @Test
    void takesNoAbbreviatedKey() {
        // When
        Answer answer = api.header("Idempotency-Key", "1-1-1-1-1").post(FAMILIES, family());

        // Then
        assertProblem(answer).is(400, "malformed-request").violatesExactly("header/Idempotency-Key format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u200b", "\\u202eавравраВ", "\\u200d", "Вар\\u2066вара", "\\ufeff"})
    void refusesCharactersThatNobodySees(String given) {
        // When
        Answer answer = api.post(PEOPLE, json(given));

        // Then
        assertProblem(answer).is(400, "malformed-request").violatesExactly("/name/given forbidden-character");
    }

    @Test
    void countsNoPathThatNoDoorDeclares() throws Exception {
        // Given
        UUID asked = UUID.randomUUID();
        Api.anonymous().delete(PEOPLE + "/%D0%9A" + asked);
        Api.anonymous().get(PEOPLE + "/" + asked + "/x");
        Api.anonymous().get(FAMILIES + ";" + asked);
        Api.anonymous().send("OPTIONS", PEOPLE + "/" + asked, null);
        Api.anonymous().get(PEOPLE + "/" + asked);

        // When
        HttpResponse<String> metrics = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(management.resolve("/q/metrics")).build(),
                        HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(metrics.body())
                .contains("uri=\"OTHER\"", "uri=\"" + PEOPLE + "/{id}\"")
                .doesNotContain(asked.toString());
    }

    private static String json(String given) {
        return "{\"name\": {\"family\": \"Р\", \"given\": \"" + given + "\"}, \"sex\": \"female\"}";
    }
}
