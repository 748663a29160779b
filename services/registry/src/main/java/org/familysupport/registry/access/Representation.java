package org.familysupport.registry.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.code.Code;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Json;
import org.familysupport.reference.CodeLists;
import org.familysupport.security.caller.Caller;

/** Who stands for a family or person today: a parent, guardian or other representative of a child, and everybody for itself. */
@ApplicationScoped
public class Representation {
    /** The roles in a family that represent its children, as a JSON array; the list {@code family-role} tells which. */
    public static final String ROLES = Json.array(CodeLists.load().list("family-role").codes().stream()
            .filter(role -> role.attribute("represents").filter("yes"::equals).isPresent())
            .map(Code::code)
            .toList());

    /** Nobody's id. */
    public static final UUID NOBODY = new UUID(0, 0);

    private final Representatives representatives;

    Representation(Representatives representatives) {
        this.representatives = representatives;
    }

    /** Nothing for who stands for the subject; 404 for all others, also where a compartment hides it from its family. */
    public Uni<Void> require(SubjectRef subject, Caller caller) {
        return representatives
                .standsFor(subject, caller)
                .invoke(stands -> {
                    if (!stands) {
                        throw Refused.notFound();
                    }
                })
                .replaceWithVoid();
    }

    /** The person as which a caller acts for its own family; nobody's id for who works for an organisation. */
    public static UUID personOf(Caller caller) {
        UUID person = caller.person();
        return person == null ? NOBODY : person;
    }
}
