package org.familysupport.registry.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.MembersLeft;
import org.familysupport.events.registry.PersonId;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.registry.people.BirthDays;
import org.familysupport.registry.people.ReadBirths;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/**
 * Who leaves a family that is on record twice leaves it under every id: records of one person are moved together, so that none is left behind
 * in a home in which nobody lives (ADR 18).
 */
@ApplicationScoped
class LeaveTogether {
    private final Families families;
    private final ReadBirths births;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    LeaveTogether(Families families, ReadBirths births, Outbox outbox, Audit audit, InstantSource clock) {
        this.families = families;
        this.births = births;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ends with the open transaction what is left of them in the other records of the family; nothing for a family that has none. */
    Uni<Void> leave(SeenFamily source, Set<PersonId> leaving, LocalDate lastDay, Caller caller) {
        if (source.others().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return families.staysElsewhere(source, leaving, lastDay)
                .chain(stays -> stays.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : families.othersOf(source).chain(others -> end(others, stays, lastDay, caller)));
    }

    private Uni<Void> end(List<Family> others, Set<UUID> stays, LocalDate lastDay, Caller caller) {
        Set<PersonId> people =
                others.stream().flatMap(it -> it.people().stream()).collect(Collectors.toSet());
        return births.of(people).chain(found -> {
            List<Departure> all = new ArrayList<>();
            List<MembersLeft> facts = new ArrayList<>();
            others.forEach(family -> {
                List<Departure> here = family.departures(stays);
                if (!here.isEmpty()) {
                    all.addAll(here);
                    facts.add(left(family, here, lastDay, found, caller));
                }
            });
            return families.endStays(all, lastDay).chain(() -> outbox.append(facts));
        });
    }

    private MembersLeft left(Family family, List<Departure> here, LocalDate lastDay, BirthDays found, Caller caller) {
        Instant now = clock.instant();
        audit.note(caller, "families.change", SubjectRef.family(family.uuid()));
        return family.left(here, lastDay, found.among(family.people()), caller.actor(), now);
    }
}
