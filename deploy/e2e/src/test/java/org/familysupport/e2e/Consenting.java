package org.familysupport.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Json;
import org.familysupport.dev.demo.Patience;
import org.familysupport.dev.demo.Sender;

/** The verbs of consent, of whoever works with the family and of whom the consent names. */
record Consenting(Specialist worker) {
    private static final String HASH = "0123456789abcdef".repeat(4);

    /** A notice that offers what these journeys need. */
    static UUID notice(Sender steward, String registry) {
        ObjectNode notice = Json.object(
                "code",
                "journey-" + UUID.randomUUID(),
                "title",
                "Согласие на обмен сведениями",
                "language",
                "ru",
                "textHash",
                HASH,
                "purposes",
                List.of("service-delivery", "referral"),
                "dataClasses",
                List.of("identity", "contacts", "family", "schedule", "services", "results"));
        return UUID.fromString(steward.post(registry + "/api/v1/consent-notices", notice)
                .orGiveUp()
                .text("id"));
    }

    /** The mother of the family, who may consent for the child. */
    UUID motherOf(Family family) {
        String url = worker.places().registry() + "/api/v1/families/" + family.id();
        for (JsonNode member : forRegistration().get(url).orGiveUp().body().path("members")) {
            if (member.path("role").asText().equals("mother")) {
                return UUID.fromString(member.path("person").asText());
            }
        }
        throw new IllegalStateException("a family without a mother");
    }

    /** Records the mother's consent that others may know this of the child. */
    Answer records(
            UUID notice, Family family, UUID mother, LocalDate day, List<String> known, Specialist... recipients) {
        ObjectNode consent = Json.object(
                "subject",
                family.child(),
                "notice",
                notice,
                "purposes",
                List.of("service-delivery", "referral"),
                "dataClasses",
                known,
                "recipients",
                Stream.of(recipients).map(each -> each.organisation().id()).toList(),
                "validFrom",
                day,
                "given",
                signature(mother, day));
        return forRegistration()
                .post(worker.places().registry() + "/api/v1/consents", consent)
                .orGiveUp();
    }

    /** Asks an organisation to help on the ground of a consent. */
    UUID refers(String category, Family family, Answer consent, Specialist receiver) {
        Answer sent = worker.sends(Specialist.wish(family, category, basis(consent), receiver));
        return UUID.fromString(sent.orGiveUp().text("id"));
    }

    /** A consent as the ground of help that is asked for. */
    static ObjectNode basis(Answer consent) {
        return Json.object("kind", "consent", "reference", consent.text("id"));
    }

    /** The mother takes it back. */
    void withdraws(Answer consent, UUID mother, LocalDate day) {
        String url = worker.places().registry() + "/api/v1/consents/" + consent.text("id");
        forRegistration()
                .post(url + "/withdrawal", signature(mother, day), consent.etag())
                .orGiveUp();
    }

    /** Which services have answered that they have stopped; waits until there are as many as there should be. */
    List<String> acknowledged(Answer consent, int services) {
        String url = worker.places().registry() + "/api/v1/consents/" + consent.text("id");
        Answer read = Patience.until(
                answer -> answer.body().path("acknowledgedBy").size() >= services,
                () -> forRegistration().get(url).orGiveUp());
        return read.body().path("acknowledgedBy").findValuesAsText("service");
    }

    Answer readsTheChild(Family family) {
        return forHelp().get(worker.places().registry() + "/api/v1/people/" + family.child());
    }

    Answer readsWhoIsResponsible(Family family) {
        return forHelp()
                .get(worker.places().referral() + "/api/v1/responsibilities?subjectKind=family&subject=" + family.id());
    }

    Answer readsADelivery(UUID delivery) {
        return forHelp().get(worker.places().delivery() + "/api/v1/deliveries/" + delivery);
    }

    /** The one service that was given to the family. */
    UUID deliveryFor(Family family) {
        String url = worker.places().delivery() + "/api/v1/deliveries?family=" + family.id();
        return UUID.fromString(forHelp()
                .get(url)
                .orGiveUp()
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asText());
    }

    private Sender forRegistration() {
        return worker.sender().inOrderTo("registration");
    }

    private Sender forHelp() {
        return worker.sender().inOrderTo("service-delivery");
    }

    private static ObjectNode signature(UUID by, LocalDate day) {
        return Json.object("by", by, "authority", "parent", "method", "paper", "evidenceHash", HASH, "on", day);
    }
}
