package org.familysupport.registry.consents;

import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.ORGANISATIONS;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.registry.InventedRequests.organisation;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;

/** A family known to one organisation, and another that a consent may name. */
final class ConsentFixture {
    static final String CONSENTS = "/api/v1/consents";
    static final String NOTICES = "/api/v1/consent-notices";
    static final String HASH = "0123456789abcdef".repeat(4);

    final TestCaller worker = aSpecialist();
    final Api api = Api.as(worker);
    final UUID mother;
    final UUID caregiver;
    final UUID child;
    final UUID recipient;
    final Answer notice;

    ConsentFixture() {
        Answer entered = api.post(
                        FAMILIES,
                        family(
                                newMember("mother", "Анна"),
                                newMember("caregiver", "Зоя"),
                                newMember("child", "Варвара")))
                .expect(201);
        mother = member(entered, "mother");
        caregiver = member(entered, "caregiver");
        child = member(entered, "child");
        recipient = Api.as(aSteward())
                .post(ORGANISATIONS, organisation("Получатель"))
                .expect(201)
                .id();
        notice = issue(notice("exchange-" + UUID.randomUUID()));
    }

    /** Who reads for the recipient. */
    Api reader() {
        return Api.as(aSpecialist().of(recipient).saying("service-delivery"));
    }

    Map<String, Object> consent() {
        return with(asked(), "given", signature(mother, "parent"));
    }

    Map<String, Object> asked() {
        return map(
                "subject", child,
                "notice", notice.id(),
                "purposes", List.of("service-delivery"),
                "dataClasses", List.of("identity"),
                "recipients", List.of(recipient),
                "validFrom", "2026-01-01");
    }

    static Map<String, Object> signature(UUID by, String authority) {
        return map("by", by, "authority", authority, "method", "paper", "evidenceHash", HASH, "on", "2026-03-02");
    }

    static Map<String, Object> notice(String code) {
        return map(
                "code",
                code,
                "title",
                "Согласие на обмен сведениями",
                "language",
                "ru",
                "textHash",
                HASH,
                "purposes",
                List.of("service-delivery", "referral"),
                "dataClasses",
                List.of("identity", "contacts", "schedule"));
    }

    static Answer issue(Map<String, Object> notice) {
        return Api.as(aSteward()).post(NOTICES, notice).expect(201);
    }

    static String person(UUID id) {
        return "/api/v1/people/" + id;
    }

    private static UUID member(Answer family, String role) {
        for (JsonNode member : family.json("/members")) {
            if (member.path("role").asText().equals(role)) {
                return UUID.fromString(member.path("person").asText());
            }
        }
        throw new IllegalStateException(role);
    }
}
