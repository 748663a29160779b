package org.familysupport.delivery.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.registry.PersonChanged;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.events.registry.PersonRegistered;

/** Takes the registry's word on people and their births; all facts of one batch of messages are written together. */
@ApplicationScoped
public class HearPeople {
    private final Families families;

    HearPeople(Families families) {
        this.families = families;
    }

    public Uni<Void> registered(PersonRegistered it) {
        return person(new PersonCopy(it.person().value(), it.version(), it.territory(), it.ageBand() != null));
    }

    public Uni<Void> changed(PersonChanged it) {
        return person(new PersonCopy(it.person().value(), it.version(), it.territory(), it.ageBand() != null));
    }

    public Uni<Void> born(PersonCoreRecorded it) {
        BirthCopy birth =
                new BirthCopy(it.person().value(), it.version(), new Birth(it.birthDate(), it.birthPrecision()));
        return PendingCopies.gather(families, copies -> copies.birth(birth));
    }

    private Uni<Void> person(PersonCopy person) {
        return PendingCopies.gather(families, copies -> copies.person(person));
    }
}
