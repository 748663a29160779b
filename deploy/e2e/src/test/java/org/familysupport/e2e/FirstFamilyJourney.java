package org.familysupport.e2e;

import java.time.LocalDate;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Registered, referred, accepted, helped, counted: the thin path through every floor of the house. */
@ExtendWith(InTheHouse.class)
@Order(1)
class FirstFamilyJourney {
    @Test
    @Proves("13")
    @Proves("24")
    @Proves("63")
    void aFamilyIsReferredHelpedAndCounted(House house) {
        FirstFamily.goesItsWay(house, LocalDate.of(2018, 3, 5));
    }
}
