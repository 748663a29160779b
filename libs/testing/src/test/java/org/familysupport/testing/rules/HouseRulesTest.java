package org.familysupport.testing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test of the test: each rule is seen to be red once. */
class HouseRulesTest {
    private static final List<String> FOUND = violations("org.familysupport.untidy");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a room is flat but for web and inbound | rooms.model.Bed",
                "each package says what it is for | rooms.model.Bed",
                "R3 no public policy | RoomPolicy",
                "R3 no public repository | rooms.Rooms",
                "R3 no public mutator of an aggregate | RoomEntity.setTitle",
                "R4 the core of a room knows neither HTTP, JSON nor Kafka | ObjectMapper",
                "R4 the core of a room knows no door | OpenRoom",
                "R5, R6 no door reaches the database | RoomsResource",
                "R5, R6 no door reaches the database | GuestListener",
                "R6 facts come through the inbox | GuestListener",
                "R5 the HTTP door shows no facts | GuestArrived",
                "R5, R6 a door calls its own room only | Halls",
                "a door takes no day that cannot be meant | StayRequest.until",
                "a door takes no day that cannot be meant | RoomsResource.stay",
                "R7 rooms have no cycles | Cycle detected",
                "R8 policies, statuses and scorers are pure | io.smallrye.mutiny.Uni",
                "R9 a personal value masks itself | Guest",
                "R9 no fact holds a personal value | GuestArrived.surname",
                "R9 no fact holds a personal value | GuestArrived.homeAddress",
                "R9 no fact holds a personal value | Companion.who",
                "R10 time, chance, environment and waiting | Instant.now",
                "R10 time, chance, environment and waiting | randomUUID",
                "R10 time, chance, environment and waiting | await",
                "names say something | RoomEntity contains the word Entity",
            })
    void isRedWhereARuleIsBroken(String rule, String where) {
        assertThat(FOUND).anySatisfy(line -> assertThat(line).startsWith(rule).contains(where));
    }

    @Test
    void namesNothingElse() {
        assertThat(FOUND).noneSatisfy(line -> assertThat(line).contains("RoomEntity.title()"));
        assertThat(FOUND).noneSatisfy(line -> assertThat(line).contains("GuestArrived.version"));
    }

    @Test
    void isGreenWhereAllAreKept() {
        assertThat(violations("org.familysupport.tidy")).isEmpty();
    }

    private static List<String> violations(String root) {
        JavaClasses classes = new ClassFileImporter().importPackages(root);
        assertThat(classes).isNotEmpty();
        return HouseRules.violations(HouseRules.rulesOfAService(root), classes);
    }
}
