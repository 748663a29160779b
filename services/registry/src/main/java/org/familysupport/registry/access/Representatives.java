package org.familysupport.registry.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;

/** Who stands for whom, as the memberships of today say. */
@ApplicationScoped
class Representatives {
    private static final String OF_FAMILY = """
            select exists (select 1 from families f where f.id = :subject)
                   and represents_family(:person, :subject, cast(cast(:roles as text) as jsonb))
                   and not sealed_from(:subject, :reader)
            """;
    private static final String OF_PERSON = """
            select exists (select 1 from people p where p.id = :subject)
                   and represents_person(:person, :subject, cast(cast(:roles as text) as jsonb))
                   and not sealed_from(:subject, :reader)
            """;

    private final Store store;

    Representatives(Store store) {
        this.store = store;
    }

    /** Whether the caller does, in one query that is the same for a subject that is not there. */
    Uni<Boolean> standsFor(SubjectRef subject, Caller caller) {
        Map<String, Object> parameters = Map.of(
                "subject",
                subject.id(),
                "person",
                Representation.personOf(caller),
                "reader",
                caller.organisation(),
                "roles",
                Representation.ROLES);
        return store.column(subject.kind() == SubjectKind.FAMILY ? OF_FAMILY : OF_PERSON, Boolean.class, parameters)
                .map(List::getFirst);
    }
}
