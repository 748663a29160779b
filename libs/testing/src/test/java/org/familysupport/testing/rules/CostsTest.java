package org.familysupport.testing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.familysupport.testing.rules.CostsInSource.Listed;
import org.junit.jupiter.api.Test;

class CostsTest {
    private static final String FILE = "services/inn/src/test/java/org/familysupport/inn/rooms/RoomsApiTest.java";

    @Test
    void theListTellsWhatTheTestsOfTheCheckoutAssert() {
        Costs.check();
    }

    @Test
    void showsEachActOfARoomWithItsTest() {
        String text =
                Costs.text(List.of(listed("opening", 4, "4"), listed("guests", 9, "9, and 2 for each guest", "why")));

        assertThat(text)
                .contains("2 acts are listed, 1 of them with at most 6 statements.")
                .contains("## inn")
                .contains("| rooms | opening | 4 | Key, room. | `RoomsApiTest` |")
                .contains("| rooms | guests | 9, and 2 for each guest | Key, room. *Why: why.* | `RoomsApiTest` |");
    }

    @Test
    void refusesWhatHasNoReasonAndWhatIsListedTwice() {
        List<Listed> costs = List.of(
                listed("opening", 4, "4"),
                listed("opening", 5, "5"),
                listed("moving", 7, "7"),
                listed("leaving", 3, "at most 3"));

        assertThatThrownBy(() -> Costs.text(costs))
                .hasMessageContaining("rooms: opening is listed twice")
                .hasMessageContaining("rooms: moving is more than 6")
                .hasMessageContaining("rooms: leaving is more than 6, or not always the same");
    }

    @Test
    void readsConstantsHoweverTheyAreWritten() {
        String source = """
                class RoomsApiTest {
                    /** Key, room. */
                    private static final %1$s OPENING = %1$s.of("opening", 4);

                    /**
                     * Key, room;
                     * and guests.
                     */
                    private static final %1$s GUESTS = %1$s.of("guests", 9)
                            .andForEach("guest", 2)
                            .because("each guest is " + "asked; twice");
                    /** Room. */
                    private static final %1$s READ = %1$s.atMost("a read", 3).because("there may be none");

                    void test() {
                        use(OPENING, GUESTS, READ);
                    }
                }
                """.formatted("Cost");

        assertThat(CostsInSource.of(FILE, source))
                .containsExactly(
                        listed("opening", 4, "4"),
                        new Listed(
                                "inn",
                                "rooms",
                                "guests",
                                9,
                                "9, and 2 for each guest",
                                "Key, room; and guests.",
                                Optional.of("each guest is asked; twice"),
                                "RoomsApiTest"),
                        new Listed(
                                "inn",
                                "rooms",
                                "a read",
                                3,
                                "at most 3",
                                "Room.",
                                Optional.of("there may be none"),
                                "RoomsApiTest"));
    }

    @Test
    void refusesWhatIsNotAssertedAndWhatIsNoConstant() {
        String made = "Cost.of(\"opening\", 4)";
        String constant = "/** Key. */ private static final Cost OPENING = " + made + ";";
        String inPlace = "count.mustCost(" + made + ");";

        assertThatThrownBy(() -> CostsInSource.of(FILE, constant)).hasMessageContaining("asserts it nowhere");
        assertThatThrownBy(() -> CostsInSource.of(FILE, inPlace))
                .hasMessageContaining("private constant with a comment");
    }

    private static Listed listed(String act, int most, String statements) {
        return new Listed("inn", "rooms", act, most, statements, "Key, room.", Optional.empty(), "RoomsApiTest");
    }

    private static Listed listed(String act, int most, String statements, String reason) {
        return new Listed("inn", "rooms", act, most, statements, "Key, room.", Optional.of(reason), "RoomsApiTest");
    }
}
