package org.familysupport.registry.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.Violation;
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

    /**
     * What of it cannot be on this day.
     *
     * @param root pointer of the person in the request
     */
    public List<Violation> impossible(String root, LocalDate today) {
        return birth == null
                ? List.of()
                : birth.impossible(today).stream()
                        .map(rule -> new Violation(root + "/birth/date", rule))
                        .toList();
    }

    @Override
    public String toString() {
        return "***";
    }
}
