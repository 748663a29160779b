package org.familysupport.delivery.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.FamilyMoved;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.events.registry.MembersJoined;
import org.familysupport.events.registry.MembersLeft;
import org.familysupport.events.registry.PersonId;
import org.jspecify.annotations.Nullable;

/** Takes the registry's word on families; all facts of one batch of messages are written together. */
@ApplicationScoped
public class HearFamilies {
    private final Families families;

    HearFamilies(Families families) {
        this.families = families;
    }

    public Uni<Void> registered(FamilyRegistered it) {
        return PendingCopies.gather(families, copies -> {
            copies.family(new FamilyCopy(
                    it.family().value(), it.version(), it.registeredBy().value()));
            copies.residence(ResidenceCopy.atFirst(it.family().value(), it.version(), it.territory()));
            it.members().forEach(member -> copies.arrival(arrival(it.family(), it.version(), member)));
        });
    }

    public Uni<Void> moved(FamilyMoved it) {
        return PendingCopies.gather(
                families,
                copies -> copies.residence(new ResidenceCopy(
                        it.family().value(), it.version(), it.territory(), it.from(), id(it.sinceBirthOf()))));
    }

    public Uni<Void> joined(MemberJoined it) {
        return PendingCopies.gather(
                families, copies -> copies.arrival(arrival(it.family(), it.version(), it.member())));
    }

    public Uni<Void> left(MemberLeft it) {
        StayKey key = new StayKey(it.family().value(), it.person().value(), it.version());
        return PendingCopies.gather(
                families, copies -> copies.departure(new DepartureCopy(key, it.to(), id(it.untilBirthOf()))));
    }

    public Uni<Void> joined(MembersJoined it) {
        return PendingCopies.gather(
                families,
                copies -> it.members().forEach(member -> copies.arrival(arrival(it.family(), it.version(), member))));
    }

    public Uni<Void> left(MembersLeft it) {
        return PendingCopies.gather(
                families,
                copies -> it.members()
                        .forEach(stay -> copies.departure(new DepartureCopy(
                                new StayKey(it.family().value(), stay.person().value(), it.version()),
                                stay.to(),
                                id(stay.untilBirthOf())))));
    }

    private static ArrivalCopy arrival(FamilyId family, long version, FamilyMember it) {
        StayKey key = new StayKey(family.value(), it.person().value(), version);
        return new ArrivalCopy(key, it.role(), it.from(), id(it.sinceBirthOf()));
    }

    private static @Nullable UUID id(Optional<PersonId> person) {
        return person.map(PersonId::value).orElse(null);
    }
}
