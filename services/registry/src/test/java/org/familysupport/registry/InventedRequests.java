package org.familysupport.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.grants.GrantId;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.events.referral.ResponsibilityMoved;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.reference.identifiers.Snils;
import org.familysupport.testing.facts.Publisher;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.people.TestCaller;
import org.jspecify.annotations.Nullable;

/** Bodies of requests, each a fresh map that a test may change, and what other services say. */
public final class InventedRequests {
    public static final String ORGANISATIONS = "/api/v1/organisations";
    public static final String TERRITORIES = "/api/v1/territories";
    public static final String SPECIALISTS = "/api/v1/specialists";
    public static final String VOLUNTEERS = "/api/v1/volunteers";
    public static final String SURVEYS = "/api/v1/family-surveys";
    public static final String PASSPORTS = "/api/v1/accessibility-passports";
    public static final String PEOPLE = "/api/v1/people";
    public static final String SEARCHES = PEOPLE + "/searches";
    public static final String FAMILIES = "/api/v1/families";
    public static final String BATCHES = FAMILIES + "/batches";
    public static final String TERRITORY = "50701000";

    private InventedRequests() {}

    public static Map<String, Object> organisation(String name) {
        return map("name", name, "sector", "health", "type", "school", "ownership", "regional");
    }

    /** A territory since 2014. */
    public static Map<String, Object> territory(String code, String kind, @Nullable String partOf) {
        return map("code", code, "kind", kind, "name", "Калина " + code, "partOf", partOf, "validFrom", "2014-01-01");
    }

    /** A speech therapist of an organisation since the autumn of 2020. */
    public static Map<String, Object> specialist(UUID organisation) {
        return map(
                "name", map("family", "Ромашкина", "given", "Варвара", "patronymic", "Петровна"),
                "employment", map("organisation", organisation, "position", "speech-therapist", "from", "2020-09-01"));
    }

    /** A volunteer of a centre since the spring of 2024. */
    public static Map<String, Object> volunteer(UUID centre) {
        return map(
                "name",
                map("family", "Ромашкина", "given", "Варвара"),
                "phone",
                "+7 900 000-00-00",
                "centre",
                centre,
                "from",
                "2024-03-01");
    }

    /** A survey of a family by the form of the social passport. */
    public static Map<String, Object> survey(UUID family, String date) {
        return map(
                "family",
                family,
                "form",
                "social-passport",
                "date",
                date,
                "answers",
                List.of(map("item", "rooms", "answer", "2"), map("item", "heating", "answer", "печь")));
    }

    /** A place with a ramp. */
    public static Map<String, Object> passport(String name, String territory) {
        return map(
                "name",
                name,
                "address",
                "ул. Ромашковая, 1",
                "territory",
                territory,
                "features",
                List.of(map("impairment", "wheelchair", "feature", "ramp")),
                "date",
                "2024-09-02");
    }

    /** A person with no identifier. */
    public static Map<String, Object> person(String given) {
        return map(
                "name", map("family", "Ромашкина", "given", given),
                "birth", map("date", "2019-04-11", "precision", "known"),
                "sex", "female");
    }

    public static Map<String, Object> identified(String given, String system, String value) {
        return with(person(given), "identifiers", List.of(map("system", system, "value", value)));
    }

    public static Map<String, Object> search(String system, String value) {
        return map("identifier", map("system", system, "value", value));
    }

    /** Somebody new in a family since the beginning of 2021. */
    public static Map<String, Object> newMember(String role, String given) {
        return map("newPerson", person(given), "role", role, "from", "2021-01-01");
    }

    @SafeVarargs
    public static Map<String, Object> family(Map<String, Object>... members) {
        return map("territory", TERRITORY, "members", new ArrayList<>(List.of(members)));
    }

    /** A mother and a child. */
    public static Map<String, Object> family() {
        return family(newMember("mother", "Анна"), newMember("child", "Варвара"));
    }

    /** A number that no other test has. */
    public static String snils() {
        return Snils.withCheck(String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999)));
    }

    /** An OKTMO code that no other test has. */
    public static String territory() {
        return "50" + ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999);
    }

    public static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            map.put((String) namesAndValues[index], namesAndValues[index + 1]);
        }
        return map;
    }

    public static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(body);
        changed.put(name, value);
        return changed;
    }

    /** A body without what differs between any two answers of one kind. */
    public static String withoutTrace(Answer answer) {
        return answer.body().replace(answer.text("/traceId"), "");
    }

    /** What the referral service says when it lets an organisation know a subject. */
    public static void grantByReferral(SubjectRef subject, TestCaller reader, String profile) {
        Publisher.tell(
                "referral",
                new GrantOpened(
                        GrantId.next(),
                        1,
                        subject,
                        new OrganisationId(reader.organisation()),
                        "referral",
                        UUID.randomUUID(),
                        profile,
                        Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MICROS),
                        null));
    }

    /** What the referral service says when responsibility has moved; who gave it may read on. */
    public static void transfer(SubjectRef subject, TestCaller from, TestCaller to) {
        Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        UUID transfer = UUID.randomUUID();
        Publisher.tell(
                "referral",
                new ResponsibilityMoved(
                        subject,
                        2,
                        "general",
                        new OrganisationId(from.organisation()),
                        new OrganisationId(to.organisation()),
                        at,
                        transfer),
                byResponsibility(subject, to, transfer, "full", at),
                byResponsibility(subject, from, transfer, "tail", at));
    }

    private static GrantOpened byResponsibility(
            SubjectRef subject, TestCaller reader, UUID transfer, String profile, Instant at) {
        return new GrantOpened(
                GrantId.next(),
                1,
                subject,
                new OrganisationId(reader.organisation()),
                "responsibility",
                transfer,
                profile,
                at,
                null);
    }

    /** Who is in a family in this role. */
    public static UUID member(Answer family, String role) {
        for (JsonNode member : family.json("/members")) {
            if (member.path("role").asText().equals(role)) {
                return UUID.fromString(member.path("person").asText());
            }
        }
        throw new AssertionError("no " + role + " in " + family);
    }

    /** Runs a call many times at the same moment. */
    public static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(java.util.Collections.nCopies(times, call))) {
                results.add(future.get());
            }
            return results;
        }
    }
}
