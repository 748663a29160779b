package org.familysupport.dev.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Sends rows in batches; a row that is refused only because it came too early is sent again until it is taken. */
final class Rows {
    /** As many as a batch may have (http-api 17). */
    static final int A_BATCH = 500;

    private final Sender sender;
    private final String url;
    private final Progress progress;

    Rows(Sender sender, String url, Progress progress) {
        this.sender = sender;
        this.url = url;
        this.progress = progress;
    }

    static <T> List<List<T>> batches(List<T> rows) {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += A_BATCH) {
            batches.add(rows.subList(from, Math.min(from + A_BATCH, rows.size())));
        }
        return batches;
    }

    void send(List<? extends JsonNode> batch) {
        Patience patience = new Patience();
        List<? extends JsonNode> open = batch;
        while (true) {
            Answer answer = sender.post(url, Json.object("atomic", false, "items", open))
                    .orGiveUp();
            List<JsonNode> refused = new ArrayList<>();
            String why = refusedOf(open, answer, refused);
            progress.add(open.size() - refused.size());
            if (refused.isEmpty()) {
                return;
            }
            if (refused.size() < open.size()) {
                patience.renew();
            }
            patience.pauseBecause(why);
            open = refused;
        }
    }

    /** Gathers the rows to be sent again, and says why the last of them was refused. */
    private static String refusedOf(List<? extends JsonNode> sent, Answer answer, List<JsonNode> refused) {
        String why = "";
        for (int i = 0; i < sent.size(); i++) {
            JsonNode result = answer.body().path("items").path(i);
            Answer row = new Answer(answer.request(), result.path("status").asInt(), result.path("problem"), "");
            if (!row.isDone()) {
                if (!row.isPerhapsTooEarly() && !row.isPassing() && !row.is(409)) {
                    row.orGiveUp();
                }
                why = row.toString();
                refused.add(sent.get(i));
            }
        }
        return why;
    }
}
