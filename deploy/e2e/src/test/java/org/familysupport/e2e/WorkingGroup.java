package org.familysupport.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Json;
import org.familysupport.dev.demo.Patience;
import org.familysupport.dev.demo.Sender;

/** A consilium of several agencies, in the hands of its secretariat. */
record WorkingGroup(Specialist secretariat, Answer formed) {
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 15);
    /** In per cent of the members. */
    private static final int QUORUM = 60;

    /** Its act stands in the register, and who sits in it works where it is said to. */
    static WorkingGroup of(Sender steward, Specialist secretariat, Specialist... members) {
        String registry = secretariat.places().registry() + "/api/v1";
        ObjectNode body = Json.object(
                "title",
                "Межведомственный консилиум",
                "regulation",
                "Положение о консилиуме",
                "legalAct",
                act(steward, registry, secretariat),
                "quorumPercent",
                QUORUM,
                "members",
                Stream.of(members).map(each -> seat(steward, registry, each)).toList());
        return new WorkingGroup(
                secretariat,
                Patience.untilHeard(() ->
                                secretariat.sender().post(secretariat.places().referral() + "/api/v1/consilia", body))
                        .orGiveUp());
    }

    private static String act(Sender steward, String registry, Specialist secretariat) {
        ObjectNode act = Json.object(
                "kind",
                "regulation",
                "number",
                UUID.randomUUID(),
                "adoptedOn",
                SINCE,
                "title",
                "О составе консилиума",
                "issuers",
                List.of(secretariat.organisation().id()),
                "validFrom",
                SINCE);
        return steward.post(registry + "/agreements", act).orGiveUp().text("id");
    }

    private static ObjectNode seat(Sender steward, String registry, Specialist member) {
        ObjectNode specialist = Json.object(
                "name",
                Json.object("family", Family.invented(), "given", Family.invented()),
                "employment",
                Json.object(
                        "organisation",
                        member.organisation().id(),
                        "position",
                        "educational-psychologist",
                        "from",
                        SINCE));
        return Json.object(
                "organisation",
                member.organisation().id(),
                "specialist",
                steward.post(registry + "/specialists", specialist).orGiveUp().text("id"),
                "role",
                "member",
                "from",
                SINCE);
    }

    /** Plans a sitting about a family; a parent is invited and somebody who is no member. */
    UUID plans(LocalDate day, Family family, UUID parent, Specialist guest) {
        ObjectNode sitting = Json.object(
                "plannedOn",
                day,
                "agenda",
                List.of(Json.object(
                        "subject",
                        Json.object("kind", "family", "id", family.id()),
                        "question",
                        "Комплексная программа помощи")),
                "invitees",
                List.of(
                        Json.object("role", "parent", "person", parent),
                        Json.object(
                                "role",
                                "organisation",
                                "organisation",
                                guest.organisation().id())));
        String url = secretariat.places().referral() + "/api/v1/consilia/" + formed.text("id") + "/sittings";
        return UUID.fromString(Patience.untilHeard(() -> secretariat.sender().post(url, sitting))
                .orGiveUp()
                .text("id"));
    }

    void holds(UUID sitting, Specialist... present) {
        ObjectNode there =
                Json.object("present", Stream.of(present).map(this::member).toList());
        secretariat.acts("sittings", sitting, "holding", there).orGiveUp();
    }

    /** Somebody votes for what is proposed, in the name of a member. */
    Answer votes(UUID sitting, Specialist who, Specialist member) {
        ObjectNode vote = Json.object("item", 1, "member", member(member), "vote", "in-favour");
        return who.acts("sittings", sitting, "votes", vote);
    }

    void signs(UUID sitting, LocalDate day) {
        ObjectNode protocol = Json.object(
                "number", "7", "signedOn", day, "outcomes", List.of(Json.object("item", 1, "outcome", "adopted")));
        secretariat.acts("sittings", sitting, "protocol", protocol).orGiveUp();
    }

    /** By one call a programme is asked for, help, and a sheet is opened; the sheet. */
    UUID decides(UUID sitting, Specialist planner, Step... steps) {
        ObjectNode decision = Json.object(
                "item",
                1,
                "plans",
                List.of(Json.object(
                        "kind",
                        "comprehensive-programme",
                        "organisation",
                        planner.organisation().id())),
                "steps",
                IntStream.range(0, steps.length)
                        .mapToObj(place -> steps[place].onTheSheet(place + 1))
                        .toList(),
                "referrals",
                Stream.of(steps).map(Step::asked).toList());
        Answer decided = Patience.untilHeard(() -> secretariat.acts("sittings", sitting, "decisions", decision))
                .orGiveUp();
        return UUID.fromString(
                decided.body().path("agenda").path(0).path("route").asText());
    }

    private String member(Specialist of) {
        for (JsonNode each : formed.body().path("members")) {
            if (each.path("organisation").asText().equals(of.organisation().id().toString())) {
                return each.path("id").asText();
            }
        }
        throw new IllegalStateException("no member of " + of.organisation().name());
    }

    /** A step of a sheet, for which help is asked at once. */
    record Step(Specialist who, String category, String serviceType) {
        private ObjectNode onTheSheet(int referral) {
            return Json.object(
                    "sector",
                    who.organisation().sector(),
                    "organisation",
                    who.organisation().id(),
                    "serviceType",
                    serviceType,
                    "referral",
                    referral);
        }

        private ObjectNode asked() {
            return Json.object(
                    "receivers",
                    List.of(who.organisation().id()),
                    "category",
                    category,
                    "priority",
                    "routine",
                    "reasonCode",
                    "consilium-decision",
                    "purpose",
                    "service-delivery",
                    "legalBasis",
                    Specialist.agreement());
        }
    }
}
