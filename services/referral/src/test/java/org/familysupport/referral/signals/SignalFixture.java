package org.familysupport.referral.signals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;

/** Bodies and first steps. */
final class SignalFixture {
    static final String SIGNALS = "/api/v1/signals";
    static final String CALLS = "/api/v1/hot-line-calls";
    static final String SAID = "Встретили семью с двумя детьми";

    private SignalFixture() {}

    static Map<String, Object> aSignal() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("channel", "outing");
        body.put("topic", "child-disability");
        body.put("urgency", "urgent");
        body.put("anonymous", true);
        body.put("text", SAID);
        return body;
    }

    static Map<String, Object> aSignal(TestCaller receiver) {
        return with(aSignal(), "receiver", receiver.organisation());
    }

    static Map<String, Object> aCall(String urgency) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("channel", "phone");
        body.put("topic", "hardship");
        body.put("urgency", urgency);
        body.put("answer", "passed-on");
        body.put("anonymous", true);
        body.put("text", "Спрашивают о помощи");
        return body;
    }

    static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(body);
        more.put(name, value);
        return more;
    }

    static Answer raised(TestCaller source, Map<String, Object> body) {
        return Api.as(source).post(SIGNALS, body).expect(201);
    }

    static Answer seen(TestCaller caller, Answer signal) {
        return Api.as(caller).get(signal.location()).expect(200);
    }

    /** With the version as it is now. */
    static Answer act(TestCaller caller, Answer signal, String act, Object body) {
        return Api.as(caller).ifMatch(seen(caller, signal).etag()).post(signal.location() + "/" + act, body);
    }

    static Answer review(TestCaller caller, Answer signal) {
        return Api.as(caller).ifMatch(seen(caller, signal).etag()).post(signal.location() + "/review");
    }
}
