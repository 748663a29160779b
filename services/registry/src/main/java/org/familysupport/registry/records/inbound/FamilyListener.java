package org.familysupport.registry.records.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.Received;
import org.familysupport.events.registry.FamilyFact;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.FamilyMoved;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.events.registry.MembersJoined;
import org.familysupport.events.registry.MembersLeft;
import org.familysupport.events.registry.PersonId;
import org.familysupport.events.registry.StayEnded;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.registry.records.Entries;
import org.familysupport.registry.records.MembershipDays;
import org.familysupport.registry.records.NoteFact;
import org.familysupport.registry.records.RecordEntry;
import org.familysupport.registry.records.RegionDays;

/** Hears what happens to families. */
@ApplicationScoped
class FamilyListener implements FactListener<FamilyFact> {
    private final NoteFact notes;
    private final RegionDays days;
    private final MembershipDays stays;

    FamilyListener(NoteFact notes, RegionDays days, MembershipDays stays) {
        this.notes = notes;
        this.days = days;
        this.stays = stays;
    }

    @Override
    public Class<FamilyFact> listensTo() {
        return FamilyFact.class;
    }

    @Override
    public Uni<Void> on(Received<FamilyFact> received) {
        UUID id = received.envelope().id();
        Instant at = received.envelope().time();
        return switch (received.fact()) {
            case FamilyRegistered it -> notes.note(registered(id, at, it));
            case FamilyMoved it ->
                stays.of(it.from(), it.sinceBirthOf(), at).chain(day -> notes.note(moved(id, day, at, it)));
            case MemberJoined it ->
                stays.of(it.member().from(), it.member().sinceBirthOf(), at)
                        .chain(day -> notes.note(changed(
                                Entries.of(id, "family-change", MemberJoined.class, day, at),
                                it.family(),
                                it.member().person(),
                                it.member().role())));
            case MemberLeft it ->
                stays.of(it.to(), it.untilBirthOf(), at)
                        .chain(day -> notes.note(changed(
                                Entries.of(id, "family-change", MemberLeft.class, day, at),
                                it.family(),
                                it.person(),
                                it.role())));
            case MembersJoined it -> {
                FamilyMember first = it.members().getFirst();
                yield stays.of(first.from(), first.sinceBirthOf(), at)
                        .chain(day -> notes.note(together(
                                Entries.of(id, "family-change", MembersJoined.class, day, at),
                                it.family(),
                                it.members().stream().map(FamilyMember::person).toList())));
            }
            case MembersLeft it -> {
                StayEnded first = it.members().getFirst();
                yield stays.of(first.to(), first.untilBirthOf(), at)
                        .chain(day -> notes.note(together(
                                Entries.of(id, "family-change", MembersLeft.class, day, at),
                                it.family(),
                                it.members().stream().map(StayEnded::person).toList())));
            }
        };
    }

    private static RecordEntry together(Entries entry, FamilyId family, List<PersonId> people) {
        // how many is not told: a reader may know some of them and not others
        entry.about(family.value());
        people.forEach(person -> entry.about(person.value()));
        return entry.entry();
    }

    private static RecordEntry changed(Entries entry, FamilyId family, PersonId person, String role) {
        return entry.with("role", role)
                .with("person", person)
                .about(family.value())
                .about(person.value())
                .entry();
    }

    /** Where to is not told: who reads the record of somebody of the family may not know where it lives. */
    private static RecordEntry moved(UUID id, LocalDate day, Instant at, FamilyMoved it) {
        return Entries.of(id, "family-change", FamilyMoved.class, day, at)
                .about(it.family().value())
                .more("/api/v1/families/" + it.family())
                .entry();
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
