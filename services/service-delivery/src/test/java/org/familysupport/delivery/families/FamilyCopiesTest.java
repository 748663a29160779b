package org.familysupport.delivery.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.delivery.InventedRegistry.CHILD_BORN;
import static org.familysupport.delivery.InventedRegistry.SINCE;
import static org.familysupport.testing.facts.Publisher.say;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.familysupport.delivery.InventedRegistry.Family;
import org.familysupport.events.Fact;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.events.registry.PersonChanged;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Said;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.Row;
import org.junit.jupiter.api.Test;

@ComponentTest
class FamilyCopiesTest {
    private static final LocalDate LEFT = LocalDate.of(2019, 6, 30);
    private static final LocalDate CAME_BACK = LocalDate.of(2020, 2, 1);

    private final Family family = Family.invented();

    @Test
    void keepsMembersByDay() {
        // When
        hear(story());

        // Then
        assertTheStory();
    }

    @Test
    void hearsTheSameInReverseOrder() {
        // When
        hear(story().reversed());

        // Then
        assertTheStory();
    }

    @Test
    void hearsTheSameInAnyOrderAndTwice() {
        // Given
        List<Fact> shuffled = new java.util.ArrayList<>(story());
        Collections.shuffle(shuffled, new java.util.Random(7));

        // When
        List<Said> said = hear(shuffled);
        said.reversed().forEach(Said::again);
        hear(story().reversed());

        // Then
        assertTheStory();
    }

    @Test
    void keepsTheLatestBirth() {
        // When
        hear(List.of(
                new PersonCoreRecorded(family.child(), 2, CHILD_BORN.plusDays(1), "known"),
                new PersonCoreRecorded(family.child(), 1, CHILD_BORN, "estimated")));

        // Then
        Row birth = Database.asOwner()
                .rows(
                        "select date, precision from births where person_id = ?",
                        family.child().value())
                .getFirst();
        assertThat(birth.text("date")).isEqualTo(CHILD_BORN.plusDays(1).toString());
        assertThat(birth.text("precision")).isEqualTo("known");
    }

    @Test
    void keepsTheLatestPerson() {
        // When
        hear(List.of(new PersonChanged(family.mother(), 2, List.of("residence"), "female", null, "50740000")));
        hear(family.facts(UUID.randomUUID()));

        // Then
        Row person = Database.asOwner()
                .rows(
                        "select version, territory, dated from people where id = ?",
                        family.mother().value())
                .getFirst();
        assertThat(person.text("territory")).isEqualTo("50740000");
        assertThat(person.number("version")).isEqualTo(2);
    }

    /** The child leaves and comes back. */
    private List<Fact> story() {
        return List.of(
                family.facts(UUID.randomUUID()).get(4),
                new MemberLeft(family.id(), 2, family.child(), "child", SINCE, LEFT),
                new MemberJoined(family.id(), 3, new FamilyMember(family.child(), "child", CAME_BACK)));
    }

    private void assertTheStory() {
        List<Row> stays = Database.asOwner()
                .rows(
                        "select person_id, since, until, role from members where family_id = ? order by role, since",
                        family.id().value());
        assertThat(stays)
                .extracting(row -> row.text("role") + " " + row.text("since") + " " + row.value("until"))
                .containsExactly(
                        "child " + SINCE + " " + LEFT, "child " + CAME_BACK + " null", "mother " + SINCE + " null");
        assertThat(Database.asOwner()
                        .number(
                                "select count(*) from families where id = ? and version = 1",
                                family.id().value()))
                .isEqualTo(1);
    }

    private static List<Said> hear(List<Fact> facts) {
        List<Said> said = facts.stream().map(fact -> say("registry", fact)).toList();
        said.forEach(Said::awaitEffect);
        return said;
    }
}
