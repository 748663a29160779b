package org.familysupport.referral.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.familysupport.events.registry.FamilyFact;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.events.registry.PersonChanged;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.events.registry.PersonFact;
import org.familysupport.events.registry.PersonRegistered;
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
                case MemberJoined it -> pending.member(joined(it.family().value(), it.member()));
                case MemberLeft it ->
                    pending.member(new PendingCopies.MemberCopy(
                            it.family().value(), it.person().value(), it.role(), it.from(), it.to()));
            }
        });
    }

    private static void registered(FamilyRegistered it, PendingCopies pending) {
        pending.family(new PendingCopies.FamilyCopy(
                it.family().value(), it.version(), it.registeredBy().value(), it.registeredAt(), it.territory()));
        it.members().forEach(member -> pending.member(joined(it.family().value(), member)));
    }

    private static PendingCopies.MemberCopy joined(UUID family, FamilyMember it) {
        return new PendingCopies.MemberCopy(family, it.person().value(), it.role(), it.from(), null);
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
