package org.familysupport.registry.people;

/**
 * A person about to be changed.
 *
 * @param answered whether the caller answers for the person
 */
record OwnPerson(SeenPerson seen, boolean answered) {
    Person person() {
        return seen.person();
    }
}
