package org.familysupport.prove.model;

import java.util.Set;
import java.util.TreeSet;
import org.familysupport.dev.demo.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What must be answered.
 *
 * @param code of the problem; empty for none
 * @param etag empty for any
 * @param stands where it must stand by the view; empty for anywhere
 * @param allowed what must be allowed by the view; null for anything
 */
public record Expected(
        int status,
        String code,
        String etag,
        String stands,
        @Nullable Set<String> allowed) {
    static Expected done(int status, long version, String stands, Set<String> allowed) {
        return new Expected(status, "", tag(version), stands, allowed);
    }

    static Expected done(int status) {
        return new Expected(status, "", "", "", null);
    }

    static Expected refused(int status, String code) {
        return new Expected(status, code, "", "", null);
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** Whether an answer is this. */
    boolean is(Answer answer) {
        return answer.is(status)
                && answer.problem().equals(code)
                && (etag.isEmpty() || etag.equals(answer.etag()))
                && (stands.isEmpty() || stands.equals(answer.text("status")))
                && (allowed == null || allowed.equals(known(answer)));
    }

    /** What is allowed by a view, of the acts that are known here. */
    private static Set<String> known(Answer answer) {
        Set<String> acts = new TreeSet<>();
        answer.body().path("allowedActs").forEach(act -> acts.add(act.asText()));
        acts.retainAll(Steps.acts());
        return acts;
    }

    @Override
    public String toString() {
        return (status + " " + code + (etag.isEmpty() ? "" : " " + etag) + (stands.isEmpty() ? "" : " " + stands)
                        + (allowed == null ? "" : " " + new TreeSet<>(allowed)))
                .strip();
    }
}
