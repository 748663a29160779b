package org.familysupport.referral.relinquishments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.events.registry.PersonId;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.jspecify.annotations.Nullable;

/** Bodies and first steps. */
final class RelinquishmentFixture {
    static final String CASES = "/api/v1/relinquishments";
    static final String NOTE = "Просит не сообщать родным";

    private RelinquishmentFixture() {}

    static Map<String, Object> aCase(PersonId woman, Map<?, ?>... team) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("person", woman.value());
        body.put("weeks", 31);
        body.put("team", List.of(team));
        body.put("note", NOTE);
        return body;
    }

    /** All who work there with families, or one of them. */
    static Map<String, Object> member(TestCaller of, @Nullable String worker) {
        return worker == null
                ? Map.of("organisation", of.organisation())
                : Map.of("organisation", of.organisation(), "worker", worker);
    }

    static Answer opened(TestCaller caller, PersonId woman, Map<?, ?>... team) {
        return Api.as(caller).post(CASES, aCase(woman, team)).expect(201);
    }

    static Answer seen(TestCaller caller, Answer it) {
        return Api.as(caller).get(it.location()).expect(200);
    }

    /** With the version as it is now. */
    static Answer act(TestCaller caller, Answer it, String act, Object body) {
        return Api.as(caller).ifMatch(seen(caller, it).etag()).post(it.location() + "/" + act, body);
    }

    static Answer close(TestCaller caller, Answer it) {
        return Api.as(caller).ifMatch(seen(caller, it).etag()).post(it.location() + "/closure");
    }

    static Map<String, Object> outcome(String code, String day) {
        return Map.of("outcomeCode", code, "on", day);
    }

    static List<UUID> listed(TestCaller caller) {
        Answer page = Api.as(caller).get(CASES + "?pageSize=50").expect(200);
        return Stream.iterate(0, index -> page.has("/items/" + index), index -> index + 1)
                .map(index -> page.id("/items/" + index + "/id"))
                .toList();
    }
}
