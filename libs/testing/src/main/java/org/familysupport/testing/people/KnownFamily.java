package org.familysupport.testing.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
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
import org.familysupport.testing.facts.Publisher;

/**
 * A family that the service under test has heard of from the registry: for the services that keep a small copy of it.
 *
 * @param id the family
 * @param child one and a half years old
 * @param mother its legal representative
 */
public record KnownFamily(FamilyId id, PersonId child, PersonId mother) {
    private static final String TERRITORY = "50701000";
    private static final LocalDate BORN = LocalDate.of(2025, 5, 14);

    /** A family that the caller's organisation has registered and may know in full. */
    public static KnownFamily of(TestCaller caller) {
        KnownFamily family = new KnownFamily(FamilyId.next(), PersonId.next(), PersonId.next());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        OrganisationId organisation = knownOrganisation(caller);
        Publisher.tell(
                "registry",
                person(family.child, organisation, "female", "age-0-3", now),
                new PersonCoreRecorded(family.child, 1, BORN, "known"),
                person(family.mother, organisation, "female", "age-19-plus", now),
                new FamilyRegistered(
                        family.id,
                        1,
                        organisation,
                        now,
                        TERRITORY,
                        List.of(
                                new FamilyMember(family.child, "child", null, null),
                                new FamilyMember(family.mother, "mother", null, family.child))));
        family.openTo(caller, "full");
        return family;
    }

    /** An organisation that the service under test has heard of: the caller's. */
    public static OrganisationId knownOrganisation(TestCaller caller) {
        OrganisationId organisation = new OrganisationId(caller.organisation());
        String name = "Организация " + caller.organisation();
        Publisher.tell(
                "registry",
                new OrganisationRegistered(
                        organisation,
                        1,
                        caller.sector(),
                        "social-service-centre",
                        "regional",
                        name,
                        null,
                        TERRITORY,
                        "active"));
        return organisation;
    }

    /** Lets another caller know it, as a grant of the registry does: full, tail or preview. */
    public void openTo(TestCaller caller, String profile) {
        Publisher.tell(
                "registry",
                new GrantOpened(
                        GrantId.next(),
                        1,
                        subject(),
                        new OrganisationId(caller.organisation()),
                        "origin",
                        UUID.randomUUID(),
                        profile,
                        Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.MICROS),
                        null));
    }

    public SubjectRef subject() {
        return SubjectRef.family(id.value());
    }

    private static PersonRegistered person(
            PersonId id, OrganisationId organisation, String sex, String ageBand, Instant now) {
        return new PersonRegistered(id, 1, organisation, false, sex, ageBand, TERRITORY, now);
    }
}
