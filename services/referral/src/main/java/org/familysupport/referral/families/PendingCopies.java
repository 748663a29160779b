package org.familysupport.referral.families;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.persistence.transactions.BeforeCommit;
import org.familysupport.persistence.transactions.UnitOfWork;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What one batch of messages says of families and people, the newest of each, written by one statement a table. */
final class PendingCopies implements BeforeCommit {
    private final Copies copies;
    private final Map<UUID, FamilyCopy> families = new LinkedHashMap<>();
    private final Map<MemberKey, MemberCopy> members = new LinkedHashMap<>();
    private final Map<UUID, PersonCopy> people = new LinkedHashMap<>();
    private final Map<UUID, BirthCopy> births = new LinkedHashMap<>();

    private PendingCopies(Copies copies) {
        this.copies = copies;
    }

    record FamilyCopy(
            UUID id,
            long version,
            UUID registeredBy,
            Instant registeredAt,
            @Nullable String territory) {}

    record MemberKey(UUID family, UUID person, LocalDate since) {}

    record MemberCopy(
            UUID family,
            UUID person,
            String role,
            LocalDate since,
            @Nullable LocalDate until) {
        MemberKey key() {
            return new MemberKey(family, person, since);
        }
    }

    record PersonCopy(UUID id, long version, @Nullable String territory) {}

    record BirthCopy(UUID id, long version, LocalDate date, String precision) implements Personal {
        @Override
        public String toString() {
            return "birth of " + id;
        }
    }

    /** What the open transaction will write. */
    static PendingCopies of(Copies copies) {
        return UnitOfWork.required().gathering(PendingCopies.class, () -> new PendingCopies(copies));
    }

    void family(FamilyCopy copy) {
        families.merge(copy.id(), copy, (one, other) -> other.version() > one.version() ? other : one);
    }

    /** Of a membership the end is the newest that can be said. */
    void member(MemberCopy copy) {
        members.merge(copy.key(), copy, (one, other) -> other.until() == null ? one : other);
    }

    void person(PersonCopy copy) {
        people.merge(copy.id(), copy, (one, other) -> other.version() > one.version() ? other : one);
    }

    void birth(BirthCopy copy) {
        births.merge(copy.id(), copy, (one, other) -> other.version() > one.version() ? other : one);
    }

    @Override
    public Uni<Void> write(Mutiny.Session session) {
        return copies.enterFamilies(families.values())
                .chain(() -> copies.enterMembers(members.values()))
                .chain(() -> copies.enterPeople(people.values()))
                .chain(() -> copies.enterBirths(births.values()));
    }
}
