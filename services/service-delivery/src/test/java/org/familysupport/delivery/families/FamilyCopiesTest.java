package org.familysupport.delivery.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.delivery.InventedRegistry.CHILD_BORN;
import static org.familysupport.delivery.InventedRegistry.SINCE;
import static org.familysupport.delivery.InventedRegistry.TERRITORY;
import static org.familysupport.testing.facts.Publisher.say;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.familysupport.delivery.InventedRegistry.Family;
import org.familysupport.events.Fact;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.FamilyMoved;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonChanged;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.kernel.id.Id;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Said;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.Row;
import org.junit.jupiter.api.Test;

@ComponentTest
class FamilyCopiesTest {
    private static final LocalDate LEFT = LocalDate.of(2019, 6, 30);
    private static final LocalDate CAME_BACK = LocalDate.of(2020, 2, 1);
    private static final String ELSEWHERE = "50640101";
    private static final String FAR_AWAY = "50740000";

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
    void aMemberSinceABirthBelongsSinceThatDayWheneverItIsHeardOf() {
        // Given
        FamilyMember child = new FamilyMember(family.child(), "child", null, null);
        FamilyMember mother = new FamilyMember(family.mother(), "mother", null, family.child());
        Fact registered = new FamilyRegistered(
                family.id(), 1, OrganisationId.next(), Instant.now(), TERRITORY, List.of(child, mother));
        Fact left =
                new MemberLeft(family.id(), 2, family.mother(), "mother", null, family.child(), null, family.child());
        hear(List.of(left, registered));
        List<String> before = stays();

        // When
        hear(List.of(new PersonCoreRecorded(family.child(), 1, CHILD_BORN, "known"), registered, left));
        List<String> heard = stays();
        hear(List.of(new PersonCoreRecorded(family.child(), 2, CHILD_BORN.plusDays(1), "known")));

        // Then
        assertThat(before).containsExactly("child -infinity null", "mother -infinity -infinity");
        assertThat(heard).containsExactly("child 2014-05-20 null", "mother 2014-05-20 2014-05-20");
        assertThat(stays()).containsExactly("child 2014-05-21 null", "mother 2014-05-21 2014-05-21");
    }

    @Test
    void aDepartureEndsAStayWhetherItsFirstDayWasToldOrNot() {
        // When
        hear(List.of(
                family.facts(UUID.randomUUID()).get(4),
                new MemberLeft(family.id(), 2, family.child(), "child", null, null, LEFT, null)));

        // Then
        assertThat(stays()).containsExactly("child " + SINCE + " " + LEFT, "mother " + SINCE + " null");
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
                        "select version, dated from people where id = ?",
                        family.mother().value())
                .getFirst();
        assertThat(homeOf(family.mother(), LEFT)).isEqualTo("50740000");
        assertThat(person.number("version")).isEqualTo(2);
    }

    @Test
    @Proves("15")
    void aFamilyLivedOnADayWhereItHadComeLastWhateverWasHeardFirst() {
        // Given
        List<Fact> moves = List.of(
                family.facts(UUID.randomUUID()).get(4),
                new FamilyMoved(family.id(), 2, ELSEWHERE, LEFT),
                new FamilyMoved(family.id(), 4, FAR_AWAY, CAME_BACK));

        // When
        List<Said> said = hear(moves.reversed());
        said.forEach(Said::again);
        hear(moves);

        // Then
        assertThat(homeOf(family.id(), SINCE)).isEqualTo(TERRITORY);
        assertThat(homeOf(family.id(), LEFT.minusDays(1))).isEqualTo(TERRITORY);
        assertThat(homeOf(family.id(), LEFT)).isEqualTo(ELSEWHERE);
        assertThat(homeOf(family.id(), CAME_BACK.minusDays(1))).isEqualTo(ELSEWHERE);
        assertThat(homeOf(family.id(), CAME_BACK)).isEqualTo(FAR_AWAY);
    }

    @Test
    @Proves("15")
    void aMoveOnTheDayOfABirthIsFromThatDayOnceTheBirthIsHeardOf() {
        // When
        hear(List.of(
                family.facts(UUID.randomUUID()).get(4),
                new FamilyMoved(family.id(), 2, ELSEWHERE, null, family.child()),
                new PersonCoreRecorded(family.child(), 1, CHILD_BORN, "known")));

        // Then
        assertThat(homeOf(family.id(), CHILD_BORN.minusDays(1))).isEqualTo(TERRITORY);
        assertThat(homeOf(family.id(), CHILD_BORN)).isEqualTo(ELSEWHERE);
    }

    @Test
    @Proves("15")
    void aPersonLivedOnADayWhereItHadComeLastAndOtherChangesDoNotMoveIt() {
        // Given
        List<Fact> changes = new java.util.ArrayList<>(family.facts(UUID.randomUUID()));
        changes.add(changed(2, "residence", ELSEWHERE, LEFT));
        changes.add(changed(3, "name", ELSEWHERE, LEFT));
        changes.add(changed(4, "residence", FAR_AWAY, CAME_BACK));

        // When
        hear(changes.reversed());

        // Then
        assertThat(homeOf(family.child(), LEFT.minusDays(1))).isEqualTo(TERRITORY);
        assertThat(homeOf(family.child(), LEFT)).isEqualTo(ELSEWHERE);
        assertThat(homeOf(family.child(), CAME_BACK.minusDays(1))).isEqualTo(ELSEWHERE);
        assertThat(homeOf(family.child(), CAME_BACK)).isEqualTo(FAR_AWAY);
        assertThat(homeOf(family.mother(), CAME_BACK)).isEqualTo(TERRITORY);
    }

    private PersonChanged changed(long version, String field, String territory, LocalDate since) {
        return new PersonChanged(family.child(), version, List.of(field), "female", null, territory, since);
    }

    private static String homeOf(Id subject, LocalDate day) {
        return Database.asApp()
                .rows("select home_of(?, ?) as home", subject.value(), day)
                .getFirst()
                .text("home");
    }

    /** The child leaves and comes back. */
    private List<Fact> story() {
        return List.of(
                family.facts(UUID.randomUUID()).get(4),
                new MemberLeft(family.id(), 2, family.child(), "child", SINCE, LEFT),
                new MemberJoined(family.id(), 3, new FamilyMember(family.child(), "child", CAME_BACK)));
    }

    private void assertTheStory() {
        assertThat(stays())
                .containsExactly(
                        "child " + SINCE + " " + LEFT, "child " + CAME_BACK + " null", "mother " + SINCE + " null");
        assertThat(Database.asOwner()
                        .number(
                                "select count(*) from families where id = ? and version = 1",
                                family.id().value()))
                .isEqualTo(1);
    }

    /** Who was in the family, from when to when. */
    private List<String> stays() {
        return Database.asOwner().rows("""
                        select role || ' ' || since || ' ' || coalesce(cast(until as text), 'null') as stay
                        from members where family_id = ? order by role, since
                        """, family.id().value()).stream()
                .map(row -> row.text("stay"))
                .toList();
    }

    private static List<Said> hear(List<Fact> facts) {
        List<Said> said = facts.stream().map(fact -> say("registry", fact)).toList();
        said.forEach(Said::awaitEffect);
        return said;
    }
}
