package org.familysupport.registry.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.registry.identities.Likelihood;
import org.familysupport.registry.identities.LookAlike;
import org.familysupport.registry.identities.Neighbours;

/**
 * Whom a person looks like who is not entered for that.
 *
 * <p>Of those whom the caller may know it tells id and explanation. Of others it tells their number alone: how far single fields agree
 * would tell, try by try, what is on record of them.
 *
 * @param pointer where the person stands in the request
 * @param onRecord those who are on record already
 * @param entering those who stand in the same request
 */
record LookAlikeRefusal(String pointer, List<LookAlike> onRecord, List<LookAlike> entering) {
    LookAlikeRefusal {
        onRecord = List.copyOf(onRecord);
        entering = List.copyOf(entering);
    }

    boolean isEmpty() {
        return onRecord.isEmpty() && entering.isEmpty();
    }

    /** Whether the caller has seen just this list and says that it is somebody else. */
    boolean isAnsweredBy(PersonDraft draft) {
        return draft.distinction() != null && draft.distinction().mark().equals(mark());
    }

    private String mark() {
        return Neighbours.mark(onRecord);
    }

    List<LookAlike> all() {
        return Stream.concat(onRecord.stream(), entering.stream()).toList();
    }

    /** One refusal for all of a request. */
    static Refused of(List<LookAlikeRefusal> found) {
        return new MetPeople(
                PersonProblem.LOOK_ALIKES,
                Map.of("lookAlikes", found.stream().map(LookAlikeRefusal::told).toList()),
                met(found, true),
                met(found, false));
    }

    private static Set<UUID> met(List<LookAlikeRefusal> found, boolean known) {
        return found.stream()
                .flatMap(it -> it.onRecord.stream())
                .filter(it -> it.known() == known)
                .map(LookAlike::person)
                .collect(Collectors.toSet());
    }

    private Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("pointer", pointer);
        told.put("mark", mark());
        told.put(
                "people",
                onRecord.stream()
                        .filter(LookAlike::known)
                        .map(it -> told(it.person().toString(), it.likelihood()))
                        .toList());
        told.put("others", onRecord.stream().filter(it -> !it.known()).count());
        told.put("inThisRequest", entering.size());
        return told;
    }

    private static Map<String, Object> told(String person, Likelihood likelihood) {
        List<Map<String, Object>> fields = new ArrayList<>();
        likelihood
                .fields()
                .forEach(it -> fields.add(Map.of("field", it.field(), "level", it.level(), "bits", it.bits())));
        return Map.of(
                "person", person,
                "zone", likelihood.zone(),
                "safeguard", likelihood.safeguard(),
                "bits", likelihood.bits(),
                "fields", fields);
    }
}
