package org.familysupport.registry;

import org.familysupport.testing.rules.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    @Test
    void theHouseRulesHold() {
        HouseRules.check("registry");
    }
}
