package org.familysupport.registry.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.registry.identities.Likeness;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a person when it is entered; codes and identifiers are checked.
 *
 * @param distinction that it is none of those it looks like; absent where nobody said so
 */
public record PersonDraft(
        @Nullable UUID id,
        PersonName name,
        @Nullable Birth birth,
        String sex,
        Residence residence,
        List<IdentifierDraft> identifiers,
        @Nullable Distinction distinction)
        implements Personal {
    public PersonDraft {
        identifiers = List.copyOf(identifiers);
    }

    /** What of it cannot be on this day. */
    public Violations impossible(LocalDate today) {
        Violations found = new Violations();
        if (birth != null) {
            birth.impossible(today).ifPresent(rule -> found.add("/birth/date", rule));
        }
        return found;
    }

    /** As far as it tells who it is. */
    public Likeness likeness() {
        Map<String, String> numbers = new HashMap<>();
        identifiers.stream()
                .filter(it -> !it.system().equals(IdentifierDraft.AGENCY_CLIENT))
                .forEach(it -> numbers.put(it.system(), it.value()));
        return new Likeness(
                        List.of(name.given()),
                        List.of(name.family()),
                        name.patronymic(),
                        null,
                        false,
                        sex,
                        residence.territory(),
                        residence.address(),
                        numbers,
                        List.of(),
                        List.of())
                .born(birth == null ? null : birth.date(), birth == null ? null : birth.precision());
    }

    @Override
    public String toString() {
        return "***";
    }
}
