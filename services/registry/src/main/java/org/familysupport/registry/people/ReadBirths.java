package org.familysupport.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.familysupport.events.registry.PersonId;

/** Tells other rooms of this service who was born when: so that they know which days must not leave it as days (rulings 24). */
@ApplicationScoped
public class ReadBirths {
    private final People people;

    ReadBirths(People people) {
        this.people = people;
    }

    /** Those of these people, by one statement of the open transaction. */
    public Uni<BirthDays> of(Collection<PersonId> persons) {
        return people.births(persons);
    }
}
