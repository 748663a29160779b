package org.familysupport.referral.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.SINCE;
import static org.familysupport.referral.InventedRegistry.TERRITORY;
import static org.familysupport.referral.InventedRegistry.access;
import static org.familysupport.referral.InventedRegistry.now;
import static org.familysupport.referral.InventedRegistry.person;
import static org.familysupport.testing.facts.Publisher.say;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.LocalDate;
import java.util.List;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.FamilyMoved;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonChanged;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Said;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

/** Facts of different topics come in any order, and some of them twice. */
@ComponentTest
class FamilyCopiesTest {
    private static final LocalDate BORN = LocalDate.of(2019, 4, 11);
    private static final LocalDate LEFT = LocalDate.of(2020, 1, 31);

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
        assertThat(accessOf(caller)).isEqualTo("full referral");
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
    @Proves("27")
    void aFamilyLivesWhereItWasLastSaidToLiveWhateverWasHeardFirst() {
        // Given
        FamilyMoved first = new FamilyMoved(family.id(), 2, "50640000", LEFT);
        tell("registry", new FamilyMoved(family.id(), 4, "50740000", null, family.child()), first);

        // When
        tell("registry", family.registeredBy(caller.organisation(), now()));
        say("registry", first).awaitEffect().again().awaitEffect();

        // Then
        assertThat(one("select territory_of('family', ?) as it", family.id().value()))
                .isEqualTo("50740000");
    }

    @Test
    void endsARightThroughAFamilyWithTheLastDayInIt() {
        // Given
        TestCaller helper = aSpecialist();
        tell("registry", person(family.child(), by, false), family.registeredBy(caller.organisation(), now()));
        access(family.subject(), helper, "full");
        String before = accessOf(helper);

        // When
        tell("registry", new MemberLeft(family.id(), 2, family.child(), "child", SINCE, LEFT));

        // Then
        assertThat(before).isEqualTo("full registry");
        assertThat(accessOf(helper)).isEqualTo("none");
    }

    @Test
    @Proves("2")
    void whoLeftItsOnlyFamilyStaysKnownToWhoIsResponsibleForThatFamily() {
        // Given
        Family next = Family.invented();
        TestCaller adopting = aSpecialist();
        tell("registry", person(family.child(), by, false), family.registeredBy(caller.organisation(), now()));

        // When
        tell("registry", new MemberLeft(family.id(), 2, family.child(), "child", SINCE, LEFT));
        String between = accessOf(caller);
        boolean mayRefer = responsible();
        tell(
                "registry",
                next.registeredBy(adopting.organisation(), now()),
                new MemberJoined(next.id(), 2, new FamilyMember(family.child(), "child", LEFT.plusDays(1))));

        // Then
        assertThat(between).isEqualTo("full referral");
        assertThat(mayRefer).isTrue();
        assertThat(accessOf(caller)).isEqualTo("none");
        assertThat(responsible()).isFalse();
        assertThat(accessOf(adopting)).isEqualTo("full referral");
    }

    @Test
    void aMemberSinceABirthBelongsSinceThatDayWheneverItIsHeardOf() {
        // Given
        FamilyMember child = new FamilyMember(family.child(), "child", null, null);
        FamilyMember mother = new FamilyMember(family.mother(), "mother", null, family.child());
        FamilyRegistered registered =
                new FamilyRegistered(family.id(), 1, by, now(), TERRITORY, List.of(child, mother));
        tell("registry", person(family.child(), by, false), registered);
        String before = accessOf(caller) + " " + stays();

        // When
        tell("registry", new PersonCoreRecorded(family.child(), 1, BORN, "known"));
        say("registry", registered).awaitEffect().again().awaitEffect();

        // Then
        assertThat(before).isEqualTo("full referral child -infinity null, mother -infinity null");
        assertThat(accessOf(caller) + " " + stays())
                .isEqualTo("full referral child 2019-04-11 null, mother 2019-04-11 null");
    }

    @Test
    void endsAStayWhetherItsFirstDayWasToldOrNotAndWhateverIsLearntOfTheBirth() {
        // Given
        tell(
                "registry",
                new MemberLeft(family.id(), 2, family.child(), "child", null, null, LEFT, null),
                new MemberLeft(family.id(), 3, family.mother(), "mother", null, family.child(), null, family.child()));

        // When
        tell(
                "registry",
                family.registeredBy(caller.organisation(), now()),
                new PersonCoreRecorded(family.child(), 1, BORN, "known"));
        String stays = stays();
        tell("registry", new PersonCoreRecorded(family.child(), 2, BORN.plusDays(1), "known"));

        // Then
        assertThat(stays).isEqualTo("child 2015-01-01 2020-01-31, mother 2015-01-01 2019-04-11");
        assertThat(stays()).isEqualTo("child 2015-01-01 2020-01-31, mother 2015-01-01 2019-04-12");
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

    private String accessOf(TestCaller reader) {
        return one(
                "select coalesce(access_to_subject('person', ?, ?, false), 'none') as it",
                family.child().value(),
                reader.organisation());
    }

    private boolean responsible() {
        return one(
                        "select cast(responsible_for('person', ?, ?, false) as text) as it",
                        family.child().value(),
                        caller.organisation())
                .equals("true");
    }

    /** Who was in the family, from when to when. */
    private String stays() {
        return one(
                "select string_agg(role || ' ' || since || ' ' || coalesce(cast(until as text), 'null'), ', ' order by role) as it"
                        + " from memberships where family_id = ?",
                family.id().value());
    }

    private static String one(String sql, Object... parameters) {
        return Database.asApp().rows(sql, parameters).getFirst().text("it");
    }
}
