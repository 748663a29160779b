package org.familysupport.referral.families;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
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
    private final Map<UUID, MoveCopy> moves = new LinkedHashMap<>();
    private final Set<ArrivalCopy> arrivals = new LinkedHashSet<>();
    private final Set<DepartureCopy> departures = new LinkedHashSet<>();
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

    /** A family lives elsewhere; since when is of no matter here, for it is never a day to come. */
    record MoveCopy(UUID family, long version, String territory) {}

    /**
     * A person came to a family; the version is the family's.
     *
     * @param day absent where it was the birth of somebody
     */
    record ArrivalCopy(
            UUID family,
            UUID person,
            long version,
            String role,
            @Nullable LocalDate day,
            @Nullable UUID birthOf) {}

    /**
     * A person left a family; the version is the family's.
     *
     * @param day absent where it was the birth of somebody
     */
    record DepartureCopy(
            UUID family,
            UUID person,
            long version,
            @Nullable LocalDate day,
            @Nullable UUID birthOf) {}

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

    void move(MoveCopy copy) {
        moves.merge(copy.family(), copy, (one, other) -> other.version() > one.version() ? other : one);
    }

    void arrival(ArrivalCopy copy) {
        arrivals.add(copy);
    }

    void departure(DepartureCopy copy) {
        departures.add(copy);
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
                .chain(() -> copies.enterMoves(moves.values()))
                .chain(() -> copies.enterArrivals(arrivals))
                .chain(() -> copies.enterDepartures(departures))
                .chain(() -> copies.enterPeople(people.values()))
                .chain(() -> copies.enterBirths(births.values()));
    }
}
