package org.familysupport.referral.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.familysupport.events.SubjectRef;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** What the database says of a caller's right to know a family or person. */
@ApplicationScoped
class Subjects {
    private static final String ACCESS = "select access_to_subject(:kind, :id, :organisation, :below)";
    private static final String ACCESS_IN_PART =
            "select access_to_subject(:kind, :id, :organisation, :below, :purpose)";
    private static final String ACCESS_OR_OWN =
            "select access_or_own(:kind, :id, :organisation, :below, :person, :roles)";

    private final Store store;

    Subjects(Store store) {
        this.store = store;
    }

    /** Its answer, null for unknown and hidden alike. */
    Uni<@Nullable String> access(SubjectRef subject, Caller caller) {
        return store.column(
                        ACCESS,
                        String.class,
                        Map.of(
                                "kind", subject.kind().code(),
                                "id", subject.id(),
                                "organisation", caller.organisation(),
                                "below", caller.actsBelow()))
                .map(List::getFirst);
    }

    /** The same for the purpose of this call, also in part. */
    Uni<@Nullable String> accessInPart(SubjectRef subject, Caller caller) {
        return store.column(
                        ACCESS_IN_PART,
                        String.class,
                        Map.of(
                                "kind", subject.kind().code(),
                                "id", subject.id(),
                                "organisation", caller.organisation(),
                                "below", caller.actsBelow(),
                                "purpose", caller.forWhat()))
                .map(List::getFirst);
    }

    /** The same, also for who stands for it. */
    Uni<@Nullable String> accessOrOwn(SubjectRef subject, Caller caller) {
        Map<String, Object> parameters = new HashMap<>(Representation.parameters(caller));
        parameters.put("kind", subject.kind().code());
        parameters.put("id", subject.id());
        return store.column(ACCESS_OR_OWN, String.class, parameters).map(List::getFirst);
    }
}
