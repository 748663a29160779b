package org.familysupport.prove;

import java.util.List;
import org.familysupport.prove.model.Actor;
import org.familysupport.prove.model.Actor.Role;
import org.familysupport.prove.model.Party;
import org.familysupport.prove.model.RegisterFamily;

/** Invents families. */
final class Registering {
    private static final int FIRST_YEAR = 2008;
    private static final int YEARS = 8;
    private static final int MONTHS = 12;
    private static final int DAYS = 28;

    private Registering() {}

    /** One that looks like nobody else's. */
    static RegisterFamily by(Party party, Chance chance) {
        String birth = "%d-%02d-%02d"
                .formatted(FIRST_YEAR + chance.below(YEARS), 1 + chance.below(MONTHS), 1 + chance.below(DAYS));
        return new RegisterFamily(
                new Actor(party, Role.WORKER),
                chance.id(),
                chance.id(),
                List.of(chance.word(), chance.word(), chance.word()),
                birth,
                chance.id());
    }
}
