package org.familysupport.registry.families;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a family when it is entered.
 *
 * @param organisation which enters it
 * @param reference the organisation's own number of it: a repeat with the same number is the same family
 */
public record FamilyDraft(
        @Nullable UUID id,
        UUID organisation,
        @Nullable String reference,
        @Nullable String territory,
        List<MemberDraft> members) {
    public FamilyDraft {
        members = List.copyOf(members);
    }

    /** Nobody is entered twice with a family; absent ones are new, and nobody knows yet who they are. */
    public static Violations repeated(List<@Nullable UUID> people) {
        Violations found = new Violations();
        Set<UUID> seen = new HashSet<>();
        for (int index = 0; index < people.size(); index++) {
            UUID person = people.get(index);
            found.unless(person == null || seen.add(person), "/members/" + index + "/person", GeneralRule.REPEATED);
        }
        return found;
    }

    /**
     * Members named by id are people for whom the caller answers.
     *
     * @param root pointer of the family in the request
     * @throws Refused 422 naming all that are not
     */
    public void mustConsistOf(Set<PersonId> answered, String root) {
        Violations found = new Violations();
        for (int index = 0; index < members.size(); index++) {
            PersonId person = members.get(index).existing();
            found.unless(
                    person == null || answered.contains(person),
                    root + "/members/" + index + "/person",
                    GeneralRule.UNKNOWN_REFERENCE);
        }
        found.orRefuse();
    }

    /**
     * Nobody is in a family twice at one time, nor from a day that cannot be.
     *
     * @param root pointer of the family in the request
     * @throws Refused 422 naming all that cannot be
     */
    public void mustBePossible(String root, LocalDate today) {
        Violations found = new Violations()
                .at(root, repeated(members.stream().map(FamilyDraft::registered).toList()));
        for (int index = 0; index < members.size(); index++) {
            found.at(root + "/members/" + index, members.get(index).impossible(today));
        }
        found.orRefuse();
    }

    private static @Nullable UUID registered(MemberDraft member) {
        PersonId existing = member.existing();
        return existing == null ? null : existing.value();
    }
}
