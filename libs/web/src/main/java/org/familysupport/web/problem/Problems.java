package org.familysupport.web.problem;

import io.smallrye.common.vertx.ContextLocals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.familysupport.kernel.actor.CallKeys;
import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violation;
import org.jspecify.annotations.Nullable;

/** Makes problem documents in the caller's language: Russian, or English where that is asked for. */
@ApplicationScoped
public class Problems {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String RETRY = "retryAfterSeconds";

    /** The answer to a refusal. */
    public Response answer(Refused refused, @Nullable HttpHeaders headers) {
        boolean english = speaksEnglish(headers);
        Response.ResponseBuilder answer = Response.status(refused.type().status())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, english ? "en" : "ru")
                .entity(document(refused, english));
        Object retry = refused.details().get(RETRY);
        if (retry != null) {
            answer.header(HttpHeaders.RETRY_AFTER, retry);
        }
        Object present = refused.details().get("currentVersion");
        if (present != null) {
            answer.header(HttpHeaders.ETAG, "\"" + present + "\"");
        }
        if (refused.type().status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }

    /** The document of a refusal, also for one row of a batch. */
    public Problem document(Refused refused, boolean english) {
        ProblemType type = refused.type();
        return new Problem(
                "urn:family-support:problem:" + type.code(),
                english ? type.en() : type.ru(),
                type.status(),
                type.code(),
                ContextLocals.<String>get(CallKeys.TRACE).orElse(""),
                details(refused.violations(), english),
                rest(refused.details()));
    }

    /** Whether the caller asked for English; Russian else. */
    public static boolean speaksEnglish(@Nullable HttpHeaders headers) {
        return headers != null && Languages.english(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static List<Problem.Detail> details(List<Violation> violations, boolean english) {
        return violations.stream()
                .map(violation -> new Problem.Detail(
                        violation.pointer(),
                        violation.rule().code(),
                        english ? violation.rule().en() : violation.rule().ru()))
                .toList();
    }

    private static Map<String, Object> rest(Map<String, Object> details) {
        Map<String, Object> rest = new TreeMap<>(details);
        rest.remove(RETRY);
        return rest;
    }
}
