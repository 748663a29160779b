package org.familysupport.registry.people;

import java.util.UUID;

/**
 * A person about to be changed.
 *
 * @param answered whether the caller answers for the person
 * @param canonical the record that stands for it: itself, unless it is linked
 */
record OwnPerson(SeenPerson seen, boolean answered, UUID canonical) {
    /** Refuses with 409 to change a linked record: what is said of the person is said of the one that stands for it. */
    void mustStandForItself() {
        if (!person().uuid().equals(canonical)) {
            throw PersonProblem.PERSON_LINKED.refused().with("canonicalId", canonical);
        }
    }

    Person person() {
        return seen.person();
    }
}
