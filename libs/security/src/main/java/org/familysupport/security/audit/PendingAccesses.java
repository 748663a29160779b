package org.familysupport.security.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.accesses.AccessId;
import org.familysupport.events.accesses.AccessNoted;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.transactions.BeforeCommit;
import org.familysupport.persistence.transactions.Insertion;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The looks of the open transaction, told to the registry with the audit's rows: of one caller, action and class of data one, whoever many it
 * showed, for a list shows hundreds.
 */
final class PendingAccesses implements BeforeCommit {
    /** Keeps a fact far below what the broker takes, also of an agency's batch. */
    private static final int MOST_SUBJECTS = 500;

    private final Outbox outbox;
    private final Map<Look, Shown> looks = new LinkedHashMap<>();

    PendingAccesses(Outbox outbox) {
        this.outbox = outbox;
    }

    void add(Caller caller, String action, FieldClass fields, Iterable<SubjectRef> subjects, Instant at) {
        Look look = new Look(
                caller.subject(),
                caller.organisation(),
                caller.person(),
                caller.roles().stream().sorted().toList(),
                caller.purpose(),
                action,
                fields);
        Shown shown = looks.computeIfAbsent(look, first -> new Shown(at, new LinkedHashSet<>()));
        subjects.forEach(shown.subjects()::add);
    }

    @Override
    public Optional<Insertion> insertion() {
        return Optional.of(outbox.insertion(facts(), "looks"));
    }

    private List<AccessNoted> facts() {
        List<AccessNoted> facts = new ArrayList<>();
        looks.forEach((look, shown) -> {
            List<SubjectRef> all = List.copyOf(shown.subjects());
            for (int from = 0; from < all.size(); from += MOST_SUBJECTS) {
                facts.add(look.fact(shown.since(), all.subList(from, Math.min(all.size(), from + MOST_SUBJECTS))));
            }
        });
        return facts;
    }

    private record Shown(Instant since, Set<SubjectRef> subjects) {}

    private record Look(
            String actor,
            UUID organisation,
            @Nullable UUID person,
            List<String> roles,
            @Nullable String purpose,
            String action,
            FieldClass fields) {
        AccessNoted fact(Instant at, List<SubjectRef> subjects) {
            return new AccessNoted(
                    AccessId.next(),
                    1,
                    at,
                    actor,
                    person == null ? new OrganisationId(organisation) : null,
                    person == null ? null : new PersonId(person),
                    roles,
                    purpose,
                    action.replace('.', '-'),
                    fields.code(),
                    subjects);
        }
    }
}
