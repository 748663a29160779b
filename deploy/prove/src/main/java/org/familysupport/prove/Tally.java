package org.familysupport.prove;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.familysupport.dev.demo.Answer;
import org.familysupport.prove.model.Call;
import org.familysupport.prove.model.Steps;
import org.familysupport.prove.model.Transfer;

/** How often what was answered, so that one sees what was tried; and which acts are offered that nobody plays. */
final class Tally {
    private final Map<String, LongAdder> answers = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> notNow = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> unknown = new ConcurrentSkipListMap<>();

    void add(Call call, Answer answer) {
        String act = call.said().split(" ", 2)[0].replace(",", "");
        count(
                answers,
                "%-18s %d %s".formatted(act, answer.status(), answer.problem()).strip());
        answer.body().path("allowedActs").forEach(offered -> {
            if (!Steps.acts().contains(offered.asText()) && !Transfer.acts().contains(offered.asText())) {
                count(unknown, offered.asText());
            }
        });
    }

    /** Somebody was told to come again. */
    void notNow(Call call) {
        count(notNow, call.service());
    }

    private static void count(Map<String, LongAdder> counters, String what) {
        counters.computeIfAbsent(what, first -> new LongAdder()).increment();
    }

    long total() {
        return answers.values().stream().mapToLong(LongAdder::sum).sum();
    }

    String table() {
        StringBuilder table = new StringBuilder();
        answers.forEach((what, many) -> table.append("  %,9d  %s%n".formatted(many.sum(), what)));
        if (!notNow.isEmpty()) {
            table.append("  answered with 503, and asked again: %s%n".formatted(notNow));
        }
        if (!unknown.isEmpty()) {
            table.append("  offered, and not in the table of Steps, so not played: %s%n".formatted(unknown.keySet()));
        }
        return table.toString();
    }
}
