package org.familysupport.delivery.families;

import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.familysupport.persistence.transactions.BeforeCommit;
import org.familysupport.persistence.transactions.UnitOfWork;
import org.hibernate.reactive.mutiny.Mutiny;

/** What one batch of messages says of families and people, the newest of each, written by one statement a table. */
final class PendingCopies implements BeforeCommit {
    private final Families families;
    private final Map<UUID, FamilyCopy> familyCopies = new LinkedHashMap<>();
    private final Map<StayKey, ArrivalCopy> arrivals = new LinkedHashMap<>();
    private final Map<StayKey, DepartureCopy> departures = new LinkedHashMap<>();
    private final Map<UUID, PersonCopy> people = new LinkedHashMap<>();
    private final Set<ResidenceCopy> residences = new LinkedHashSet<>();
    private final Map<UUID, BirthCopy> births = new LinkedHashMap<>();
    private final Map<ResponsibilityCopy.Key, ResponsibilityCopy> responsibilities = new LinkedHashMap<>();

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

    void arrival(ArrivalCopy arrival) {
        arrivals.put(arrival.key(), arrival);
    }

    void departure(DepartureCopy departure) {
        departures.put(departure.key(), departure);
    }

    void person(PersonCopy person) {
        people.merge(person.id(), person, PendingCopies::newer);
    }

    void residence(ResidenceCopy residence) {
        residences.add(residence);
    }

    void birth(BirthCopy birth) {
        births.merge(birth.person(), birth, PendingCopies::newer);
    }

    void responsibility(ResponsibilityCopy responsibility) {
        responsibilities.merge(responsibility.key(), responsibility, PendingCopies::newer);
    }

    @Override
    public Uni<Void> write(Mutiny.Session session) {
        return families.enterFamilies(familyCopies.values())
                .chain(() -> families.enterArrivals(arrivals.values()))
                .chain(() -> families.enterDepartures(departures.values()))
                .chain(() -> families.enterPeople(people.values()))
                .chain(() -> families.enterResidences(residences))
                .chain(() -> families.enterBirths(births.values()))
                .chain(() -> families.enterResponsibilities(responsibilities.values()));
    }

    private static <C extends Copy> C newer(C one, C other) {
        return other.version() > one.version() ? other : one;
    }
}
