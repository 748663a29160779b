package org.familysupport.referral.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.registry.FamilyFact;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.events.registry.PersonChanged;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.events.registry.PersonFact;
import org.familysupport.events.registry.PersonRegistered;

/** Takes the registry's word on families and people, with the open transaction. */
@ApplicationScoped
public class HearFamilies {
    private final KnownFamilies families;
    private final KnownPeople people;

    HearFamilies(KnownFamilies families, KnownPeople people) {
        this.families = families;
        this.people = people;
    }

    /** Notes what happened to a family. */
    public Uni<Void> hear(FamilyFact fact) {
        return switch (fact) {
            case FamilyRegistered registered -> families.enter(registered);
            case MemberJoined joined -> families.join(joined);
            case MemberLeft left -> families.leave(left);
        };
    }

    /** Notes what happened to a person's record. */
    public Uni<Void> hear(PersonFact fact) {
        return switch (fact) {
            case PersonRegistered it -> people.note(it.person().value(), it.version(), it.territory());
            case PersonChanged it -> people.note(it.person().value(), it.version(), it.territory());
        };
    }

    /** Notes a birth, from which age bands follow. */
    public Uni<Void> hear(PersonCoreRecorded fact) {
        return people.noteCore(fact);
    }
}
