package org.familysupport.delivery.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
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
            copies.family(new FamilyCopy(it.family().value(), it.version(), it.territory()));
            it.members().forEach(member -> copies.member(open(it.family().value(), it.version(), member)));
        });
    }

    public Uni<Void> joined(MemberJoined it) {
        return PendingCopies.gather(
                families, copies -> copies.member(open(it.family().value(), it.version(), it.member())));
    }

    public Uni<Void> left(MemberLeft it) {
        return PendingCopies.gather(
                families,
                copies -> copies.member(
                        member(it.family().value(), it.version(), it.person().value(), it.role(), it.from(), it.to())));
    }

    private static MemberCopy open(UUID family, long version, FamilyMember it) {
        return member(family, version, it.person().value(), it.role(), it.from(), null);
    }

    private static MemberCopy member(
            UUID family, long version, UUID person, String role, LocalDate from, @Nullable LocalDate to) {
        return new MemberCopy(new MemberCopy.Key(family, person, from), version, role, to);
    }
}
