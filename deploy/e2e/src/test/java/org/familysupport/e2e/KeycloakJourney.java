package org.familysupport.e2e;

import java.nio.file.Path;
import java.time.LocalDate;
import org.familysupport.dev.FourServices;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The real Keycloak with the same realm file: its tokens, of machines and of people, open all four services. */
@Order(Integer.MAX_VALUE)
class KeycloakJourney {
    @Test
    void aFamilyGoesItsWayWithItsTokens() {
        Path keycloak = Path.of(System.getProperty("familysupport.keycloak"));
        FourServices.Settings settings = FourServices.Settings.forTests(InTheHouse.folder("house-with-keycloak"))
                .withKeycloak(keycloak);
        try (House house = House.start(settings)) {
            FirstFamily.goesItsWay(house, LocalDate.of(2018, 3, 5));
        }
    }
}
