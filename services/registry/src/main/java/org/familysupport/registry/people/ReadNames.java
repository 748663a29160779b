package org.familysupport.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.PersonId;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Tells the names of several people, such as the members of a family, and notes that they were read. */
@ApplicationScoped
public class ReadNames {
    private final KnownNames names;
    private final Audit audit;

    ReadNames(KnownNames names, Audit audit) {
        this.names = names;
        this.audit = audit;
    }

    /** The names of those among them whose names the caller may see, with the open transaction. */
    public Uni<Map<PersonId, PersonName>> of(Collection<PersonId> ids, Caller caller) {
        return names.of(ids, caller)
                .invoke(told ->
                        told.keySet().forEach(id -> audit.note(caller, "people.read", SubjectRef.person(id.value()))));
    }
}
