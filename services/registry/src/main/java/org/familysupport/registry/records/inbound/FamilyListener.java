package org.familysupport.registry.records.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.Received;
import org.familysupport.events.registry.FamilyFact;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.registry.records.Entries;
import org.familysupport.registry.records.NoteFact;
import org.familysupport.registry.records.RecordEntry;
import org.familysupport.registry.records.RegionDays;

/** Hears what happens to families. */
@ApplicationScoped
class FamilyListener implements FactListener<FamilyFact> {
    private final NoteFact notes;
    private final RegionDays days;

    FamilyListener(NoteFact notes, RegionDays days) {
        this.notes = notes;
        this.days = days;
    }

    @Override
    public Class<FamilyFact> listensTo() {
        return FamilyFact.class;
    }

    @Override
    public Uni<Void> on(Received<FamilyFact> received) {
        UUID id = received.envelope().id();
        Instant at = received.envelope().time();
        return notes.note(
                switch (received.fact()) {
                    case FamilyRegistered it -> registered(id, at, it);
                    case MemberJoined it ->
                        Entries.of(
                                        id,
                                        "family-change",
                                        MemberJoined.class,
                                        it.member().from(),
                                        at)
                                .with("role", it.member().role())
                                .with("person", it.member().person())
                                .about(it.family().value())
                                .about(it.member().person().value())
                                .entry();
                    case MemberLeft it ->
                        Entries.of(id, "family-change", MemberLeft.class, it.to(), at)
                                .with("role", it.role())
                                .with("person", it.person())
                                .about(it.family().value())
                                .about(it.person().value())
                                .entry();
                });
    }

    private RecordEntry registered(UUID id, Instant at, FamilyRegistered it) {
        Entries entry = Entries.of(id, "registration", FamilyRegistered.class, days.of(it.registeredAt()), at)
                .by(it.registeredBy().value())
                .about(it.family().value())
                .more("/api/v1/families/" + it.family());
        it.members().forEach(member -> entry.about(member.person().value()));
        return entry.entry();
    }
}
