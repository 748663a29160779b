package org.familysupport.registry.families;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.security.grants.Access;

/**
 * A family as one organisation may see it.
 *
 * @param responsible the organisation that is responsible now
 * @param own whether the reader answers for one of the records of the family, or for an organisation that does
 * @param sealed members, of any of its records, whose very existence is hidden from it
 * @param others the other records of the family: those that are linked with it; read for who changes it, else empty
 * @param standing who stands for each of the people of all its records who are on record more than once; read with {@code others}
 */
public record SeenFamily(
        Family family,
        Access access,
        UUID responsible,
        boolean own,
        Set<PersonId> sealed,
        Set<FamilyId> others,
        Map<PersonId, PersonId> standing) {
    public SeenFamily {
        sealed = Set.copyOf(sealed);
        others = Set.copyOf(others);
        standing = Map.copyOf(standing);
    }

    /** Whether two records are of one person. */
    boolean areOne(PersonId one, PersonId other) {
        return standsFor(one).equals(standsFor(other));
    }

    /** Whether one of the people of this family is one of another, of which the same was read. */
    boolean areOne(PersonId here, SeenFamily other, PersonId there) {
        return standsFor(here).equals(other.standsFor(there));
    }

    /** Whether it is the record that stands for a person. */
    boolean stands(PersonId person) {
        return standsFor(person).equals(person);
    }

    /** Refuses with 409 to change a linked record: what is said of the family is said of the one that stands for it. */
    void mustStandForItself(FamilyId asked) {
        if (!family.id().equals(asked)) {
            throw FamilyProblem.FAMILY_LINKED.refused().with("canonicalId", family.uuid());
        }
    }

    /** The members of a day, as far as they may be known. */
    public List<Membership> membersOn(LocalDate day) {
        return family.membersOn(day).stream()
                .filter(member -> !sealed.contains(member.person()))
                .toList();
    }

    /** Whether somebody is hidden from who asks, under whatever id. */
    boolean hides(PersonId person) {
        return sealed.stream().anyMatch(it -> areOne(it, person));
    }

    private PersonId standsFor(PersonId person) {
        return standing.getOrDefault(person, person);
    }
}
