package org.familysupport.referral.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.familysupport.events.registry.FamilyFact;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.FamilyMoved;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.events.registry.MembersJoined;
import org.familysupport.events.registry.MembersLeft;
import org.familysupport.events.registry.PersonChanged;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.events.registry.PersonFact;
import org.familysupport.events.registry.PersonId;
import org.familysupport.events.registry.PersonRegistered;
import org.familysupport.events.registry.StayEnded;
import org.jspecify.annotations.Nullable;

/** Takes the registry's word on families and people; all facts of one batch of messages are written together. */
@ApplicationScoped
public class HearFamilies {
    private final Copies copies;

    HearFamilies(Copies copies) {
        this.copies = copies;
    }

    /** Notes what happened to a family. */
    public Uni<Void> hear(FamilyFact fact) {
        return gather(pending -> {
            switch (fact) {
                case FamilyRegistered it -> registered(it, pending);
                case FamilyMoved it ->
                    pending.move(new PendingCopies.MoveCopy(it.family().value(), it.version(), it.territory()));
                case MemberJoined it -> pending.arrival(arrival(it.family(), it.version(), it.member()));
                case MemberLeft it ->
                    pending.departure(new PendingCopies.DepartureCopy(
                            it.family().value(), it.person().value(), it.version(), it.to(), id(it.untilBirthOf())));
                case MembersJoined it ->
                    it.members().forEach(member -> pending.arrival(arrival(it.family(), it.version(), member)));
                case MembersLeft it -> it.members().forEach(stay -> pending.departure(departure(it, stay)));
            }
        });
    }

    private static PendingCopies.DepartureCopy departure(MembersLeft it, StayEnded stay) {
        return new PendingCopies.DepartureCopy(
                it.family().value(), stay.person().value(), it.version(), stay.to(), id(stay.untilBirthOf()));
    }

    private static void registered(FamilyRegistered it, PendingCopies pending) {
        pending.family(new PendingCopies.FamilyCopy(
                it.family().value(), it.version(), it.registeredBy().value(), it.registeredAt(), it.territory()));
        it.members().forEach(member -> pending.arrival(arrival(it.family(), it.version(), member)));
    }

    private static PendingCopies.ArrivalCopy arrival(FamilyId family, long version, FamilyMember it) {
        return new PendingCopies.ArrivalCopy(
                family.value(), it.person().value(), version, it.role(), it.from(), id(it.sinceBirthOf()));
    }

    private static @Nullable UUID id(Optional<PersonId> person) {
        return person.map(PersonId::value).orElse(null);
    }

    /** Notes what happened to a person's record. */
    public Uni<Void> hear(PersonFact fact) {
        return switch (fact) {
            case PersonRegistered it -> person(it.person().value(), it.version(), it.territory());
            case PersonChanged it -> person(it.person().value(), it.version(), it.territory());
        };
    }

    private Uni<Void> person(UUID id, long version, @Nullable String territory) {
        return gather(pending -> pending.person(new PendingCopies.PersonCopy(id, version, territory)));
    }

    /** Notes a birth, from which age bands follow. */
    public Uni<Void> hear(PersonCoreRecorded it) {
        return gather(pending -> pending.birth(
                new PendingCopies.BirthCopy(it.person().value(), it.version(), it.birthDate(), it.birthPrecision())));
    }

    private Uni<Void> gather(Consumer<PendingCopies> addition) {
        return Uni.createFrom().voidItem().invoke(() -> addition.accept(PendingCopies.of(copies)));
    }
}
