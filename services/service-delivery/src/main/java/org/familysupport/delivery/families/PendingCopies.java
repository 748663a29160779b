package org.familysupport.delivery.families;

import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.familysupport.persistence.transactions.BeforeCommit;
import org.familysupport.persistence.transactions.UnitOfWork;
import org.hibernate.reactive.mutiny.Mutiny;

/** What one batch of messages says of families and people, the newest of each, written by one statement a table. */
final class PendingCopies implements BeforeCommit {
    private final Families families;
    private final Map<UUID, FamilyCopy> familyCopies = new LinkedHashMap<>();
    private final Map<MemberCopy.Key, MemberCopy> members = new LinkedHashMap<>();
    private final Map<UUID, PersonCopy> people = new LinkedHashMap<>();
    private final Map<UUID, BirthCopy> births = new LinkedHashMap<>();

    private PendingCopies(Families families) {
        this.families = families;
    }

    /** Adds to what the open transaction will write. */
    static Uni<Void> gather(Families families, Consumer<PendingCopies> addition) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> addition.accept(
                        UnitOfWork.required().gathering(PendingCopies.class, () -> new PendingCopies(families))));
    }

    void family(FamilyCopy family) {
        familyCopies.merge(family.id(), family, PendingCopies::newer);
    }

    void member(MemberCopy member) {
        members.merge(member.key(), member, PendingCopies::newer);
    }

    void person(PersonCopy person) {
        people.merge(person.id(), person, PendingCopies::newer);
    }

    void birth(BirthCopy birth) {
        births.merge(birth.person(), birth, PendingCopies::newer);
    }

    @Override
    public Uni<Void> write(Mutiny.Session session) {
        return families.enterFamilies(familyCopies.values())
                .chain(() -> families.enterMembers(members.values()))
                .chain(() -> families.enterPeople(people.values()))
                .chain(() -> families.enterBirths(births.values()));
    }

    private static <C extends Copy> C newer(C one, C other) {
        return other.version() > one.version() ? other : one;
    }
}
