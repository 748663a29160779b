package org.familysupport.registry.people;

import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.FamilyWorkers;

/** Who may change what is said of a person: who works with families in the organisation that answers for the person. */
final class PersonPolicy {
    private PersonPolicy() {}

    static Decision mayChange(OwnPerson found, Caller caller) {
        return Decision.only(FamilyWorkers.include(caller) && found.answered());
    }
}
