package org.familysupport.registry.people;

import java.util.List;
import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/** What is said of a person when it is entered; codes and identifiers are checked. */
public record PersonDraft(
        @Nullable UUID id,
        PersonName name,
        @Nullable Birth birth,
        String sex,
        Residence residence,
        List<IdentifierDraft> identifiers)
        implements Personal {
    public PersonDraft {
        identifiers = List.copyOf(identifiers);
    }

    @Override
    public String toString() {
        return "***";
    }
}
