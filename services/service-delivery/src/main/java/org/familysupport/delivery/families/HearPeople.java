package org.familysupport.delivery.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
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
        UUID id = it.person().value();
        return PendingCopies.gather(families, copies -> {
            copies.person(new PersonCopy(id, it.version(), it.ageBand() != null));
            copies.residence(ResidenceCopy.atFirst(id, it.version(), it.territory()));
        });
    }

    /** Every change tells where the person lives now, and only a change of residence tells a new one. */
    public Uni<Void> changed(PersonChanged it) {
        UUID id = it.person().value();
        return PendingCopies.gather(families, copies -> {
            copies.person(new PersonCopy(id, it.version(), it.ageBand() != null));
            if (it.changed().contains(PersonChanged.RESIDENCE)) {
                copies.residence(moved(id, it));
            }
        });
    }

    /** Where no day is told it has lived there since its birth. */
    private static ResidenceCopy moved(UUID id, PersonChanged it) {
        LocalDate since = it.residenceSince();
        return new ResidenceCopy(id, it.version(), it.territory(), since, since == null ? id : null);
    }

    public Uni<Void> born(PersonCoreRecorded it) {
        BirthCopy birth =
                new BirthCopy(it.person().value(), it.version(), new Birth(it.birthDate(), it.birthPrecision()));
        return PendingCopies.gather(families, copies -> copies.birth(birth));
    }
}
