package org.familysupport.referral.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.SINCE;
import static org.familysupport.referral.InventedRegistry.TERRITORY;
import static org.familysupport.referral.InventedRegistry.now;
import static org.familysupport.referral.InventedRegistry.person;
import static org.familysupport.testing.facts.Publisher.say;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.LocalDate;
import java.util.List;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonChanged;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Said;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

/** Facts of different topics come in any order, and some of them twice. */
@ComponentTest
class FamilyCopiesTest {
    private static final LocalDate BORN = LocalDate.of(2019, 4, 11);

    private final TestCaller caller = aSpecialist();
    private final OrganisationId by = new OrganisationId(caller.organisation());
    private final Family family = Family.invented();

    @Test
    void doesNotMindTheOrder() {
        // When
        tell("registry", new PersonCoreRecorded(family.child(), 1, BORN, "known"));
        tell("registry", family.registeredBy(caller.organisation(), now()));
        tell("registry", person(family.child(), by, false));

        // Then
        assertThat(one("select births_of('family', ?) as it", family.id().value()))
                .isEqualTo("2019-04-11");
        assertThat(one("select births_of('person', ?) as it", family.child().value()))
                .isEqualTo("2019-04-11");
        assertThat(one("select territory_of('person', ?) as it", family.child().value()))
                .isEqualTo(TERRITORY);
        assertThat(access()).isEqualTo("full referral");
    }

    @Test
    void keepsTheNewestVersion() {
        // When
        tell(
                "registry",
                new PersonChanged(family.child(), 2, List.of("territory"), "female", "age-4-7", "50640000"),
                new PersonCoreRecorded(family.child(), 2, BORN, "known"));
        tell(
                "registry",
                person(family.child(), by, false),
                new PersonCoreRecorded(family.child(), 1, BORN.minusYears(1), "estimated"));

        // Then
        assertThat(one("select territory_of('person', ?) as it", family.child().value()))
                .isEqualTo("50640000");
        assertThat(one("select births_of('person', ?) as it", family.child().value()))
                .isEqualTo("2019-04-11");
    }

    @Test
    void endsARightThroughAFamilyWithTheLastDayInIt() {
        // Given
        tell("registry", person(family.child(), by, false), family.registeredBy(caller.organisation(), now()));
        String before = access();

        // When
        tell("registry", new MemberLeft(family.id(), 2, family.child(), "child", SINCE, LocalDate.of(2020, 1, 31)));

        // Then
        assertThat(before).isEqualTo("full referral");
        assertThat(access()).isEqualTo("none");
    }

    @Test
    void knowsNobodyThroughAFamilyBeforeTheFirstDayInIt() {
        // Given
        Family other = Family.invented();
        tell("registry", person(other.child(), by, false), family.registeredBy(caller.organisation(), now()));

        // When
        tell(
                "registry",
                new MemberJoined(family.id(), 2, new FamilyMember(other.child(), "child", LocalDate.of(2099, 1, 1))));

        // Then
        assertThat(one(
                        "select coalesce(access_to_subject('person', ?, ?, false), 'none') as it",
                        other.child().value(),
                        caller.organisation()))
                .isEqualTo("none");
    }

    @Test
    void takesAMemberWhoJoinsLaterAndAFactTwice() {
        // Given
        Family other = Family.invented();
        tell("registry", person(other.child(), by, false), family.registeredBy(caller.organisation(), now()));

        // When
        Said joined =
                say("registry", new MemberJoined(family.id(), 2, new FamilyMember(other.child(), "child", SINCE)));
        joined.awaitEffect();
        joined.again().awaitEffect();

        // Then
        assertThat(one(
                        "select access_to_subject('person', ?, ?, false) as it",
                        other.child().value(),
                        caller.organisation()))
                .isEqualTo("full referral");
    }

    private String access() {
        return one(
                "select coalesce(access_to_subject('person', ?, ?, false), 'none') as it",
                family.child().value(),
                caller.organisation());
    }

    private static String one(String sql, Object... parameters) {
        return Database.asApp().rows(sql, parameters).getFirst().text("it");
    }
}
