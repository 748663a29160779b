package org.familysupport.delivery;

import static org.familysupport.testing.facts.Publisher.say;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.familysupport.events.Fact;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.grants.GrantId;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.OrganisationRegistered;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.events.registry.PersonId;
import org.familysupport.events.registry.PersonRegistered;
import org.familysupport.testing.sql.Database;
import org.jspecify.annotations.Nullable;

/** What the registry announces, invented. */
public final class InventedRegistry {
    public static final LocalDate CHILD_BORN = LocalDate.of(2014, 5, 20);
    public static final LocalDate MOTHER_BORN = LocalDate.of(1988, 2, 3);
    public static final LocalDate SINCE = LocalDate.of(2015, 1, 1);
    public static final String TERRITORY = "50701000";

    private static final Duration SOON = Duration.ofMillis(20);

    private InventedRegistry() {}

    /** A mother and a child who are a family since {@link #SINCE}. */
    public record Family(FamilyId id, PersonId child, PersonId mother) {
        public static Family invented() {
            return new Family(FamilyId.next(), PersonId.next(), PersonId.next());
        }

        /** Everything the registry says when an organisation enters it. */
        public List<Fact> facts(UUID organisation) {
            List<Fact> facts = new ArrayList<>();
            facts.addAll(person(child, organisation, CHILD_BORN));
            facts.addAll(person(mother, organisation, MOTHER_BORN));
            facts.add(new FamilyRegistered(
                    id,
                    1,
                    new OrganisationId(organisation),
                    Instant.now(),
                    TERRITORY,
                    List.of(new FamilyMember(child, "child", SINCE), new FamilyMember(mother, "mother", SINCE))));
            facts.add(grant(SubjectRef.family(id.value()), organisation, "full"));
            return facts;
        }
    }

    /** A family that this service knows, entered by an organisation. */
    public static Family knownFamily(UUID organisation) {
        Family family = Family.invented();
        hear(family.facts(organisation));
        return family;
    }

    /** A person of no family that this service knows. */
    public static PersonId knownPerson(UUID organisation, LocalDate born) {
        PersonId person = PersonId.next();
        List<Fact> facts = new ArrayList<>(person(person, organisation, born));
        facts.add(grant(SubjectRef.person(person.value()), organisation, "full"));
        hear(facts);
        return person;
    }

    /** Says what the registry would of a person and the birth. */
    public static List<Fact> person(PersonId id, UUID organisation, LocalDate born) {
        return List.of(
                new PersonRegistered(
                        id, 1, new OrganisationId(organisation), false, "female", "age-8-14", TERRITORY, Instant.now()),
                new PersonCoreRecorded(id, 1, born, "known"));
    }

    public static GrantOpened grant(SubjectRef subject, UUID organisation, String profile) {
        return new GrantOpened(
                GrantId.next(),
                1,
                subject,
                new OrganisationId(organisation),
                "origin",
                subject.id(),
                profile,
                Instant.now().minusSeconds(60),
                null);
    }

    /** An organisation that this service knows, under a body or under none. */
    public static UUID knownOrganisation(@Nullable UUID body) {
        OrganisationId id = OrganisationId.next();
        OrganisationId above = body == null ? null : new OrganisationId(body);
        hear(List.of(new OrganisationRegistered(
                id, 1, "health", "polyclinic", "municipal", "Организация", above, TERRITORY, "active")));
        return id.value();
    }

    /** Says facts in the registry's name and waits until this service has heard them all. */
    public static void hear(List<Fact> facts) {
        List<String> ids = facts.stream()
                .map(fact -> say("registry", fact))
                .map(said -> said.headers().get("ce_id"))
                .toList();
        Awaitility.await("facts of the registry")
                .pollDelay(SOON)
                .pollInterval(SOON)
                .until(() -> heard(ids) == ids.size());
    }

    private static long heard(List<String> ids) {
        return Database.asOwner()
                .number(
                        "select count(*) from inbox where event_id = any(cast(string_to_array(?, ',') as uuid[]))",
                        String.join(",", ids));
    }
}
