package org.familysupport.registry.records.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.Received;
import org.familysupport.events.registry.PersonRegistered;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.registry.records.Entries;
import org.familysupport.registry.records.NoteFact;
import org.familysupport.registry.records.RegionDays;

/** Hears of people entered with no family; the others' registration is their family's. */
@ApplicationScoped
class PersonListener implements FactListener<PersonRegistered> {
    private final NoteFact notes;
    private final RegionDays days;

    PersonListener(NoteFact notes, RegionDays days) {
        this.notes = notes;
        this.days = days;
    }

    @Override
    public Class<PersonRegistered> listensTo() {
        return PersonRegistered.class;
    }

    @Override
    public Uni<Void> on(Received<PersonRegistered> received) {
        PersonRegistered it = received.fact();
        if (!it.alone()) {
            return Uni.createFrom().voidItem();
        }
        return notes.note(Entries.of(
                        received.envelope().id(),
                        "registration",
                        PersonRegistered.class,
                        days.of(it.registeredAt()),
                        received.envelope().time())
                .by(it.registeredBy().value())
                .about(it.person().value())
                .more("/api/v1/people/" + it.person())
                .entry());
    }
}
