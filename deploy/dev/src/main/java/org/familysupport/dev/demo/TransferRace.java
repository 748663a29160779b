package org.familysupport.dev.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Early help offers its responsibility to two preschools; both accept at the same moment, and one must have it. */
final class TransferRace {
    private final Places places;
    private final StoryFamily family;
    private final Findings findings;
    private final Deeds deeds;

    TransferRace(Places places, StoryFamily family, Findings findings, Deeds deeds) {
        this.places = places;
        this.family = family;
        this.findings = findings;
        this.deeds = deeds;
    }

    /** Answers the preschool that is responsible now. */
    Player run(Player early, List<Player> preschools) {
        String transfer = offer(early, preschools);
        deeds.add(early, "transfer-requested");
        List<Answer> answers = AtOnce.each(preschools, preschool -> accept(preschool, transfer));
        findings.compare(
                "Two preschools accept at the same moment, the answers",
                "200 409",
                answers.stream()
                        .map(Answer::status)
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")));
        Player winner = preschools.get(answers.get(0).isDone() ? 0 : 1);
        deeds.add(winner, "transfer-accepted", "responsibility-moved", "transfer-completed");
        Patience.until(
                answer -> answer.text("status").equals("completed"),
                () -> winner.sender().get(transfer));
        List<String> responsible = responsibleNow(winner);
        findings.compare("Organisations responsible for the family after it", 1, responsible.size());
        findings.note(
                responsible.contains(winner.id().toString()), "  Responsible now: %-65s".formatted(winner.name()));
        return winner;
    }

    private String offer(Player early, List<Player> preschools) {
        Answer offered = Patience.untilHeard(() -> early.sender()
                        .post(
                                places.referral() + "/api/v1/transfers",
                                Json.object(
                                        "subject", family.asSubject(),
                                        "receivers",
                                                preschools.stream()
                                                        .map(Player::id)
                                                        .toList(),
                                        "reasonCode", "age-stage")))
                .orGiveUp();
        return places.referral() + "/api/v1/transfers/" + offered.text("id");
    }

    private static Answer accept(Player preschool, String transfer) {
        String etag = preschool.sender().get(transfer).orGiveUp().etag();
        return preschool.sender().post(transfer + "/acceptance", Json.object(), etag);
    }

    private List<String> responsibleNow(Player reader) {
        String url = places.referral() + "/api/v1/responsibilities?subjectKind=family&subject=" + family.id();
        Answer periods = Patience.untilHeard(() -> reader.sender().get(url)).orGiveUp();
        List<String> now = new ArrayList<>();
        for (JsonNode period : periods.body().path("items")) {
            if (!period.hasNonNull("to")) {
                now.add(period.path("responsibleOrganisation").asText());
            }
        }
        return now;
    }
}
