package org.familysupport.registry.records;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.familysupport.events.registry.PersonId;
import org.familysupport.registry.people.ReadBirths;
import org.jspecify.annotations.Nullable;

/** The day on which somebody came to a family or left it, for the ears: facts name whose birth it was, not the day (rulings 24). */
@ApplicationScoped
public class MembershipDays {
    private final ReadBirths births;
    private final RegionDays days;

    MembershipDays(ReadBirths births, RegionDays days) {
        this.births = births;
        this.days = days;
    }

    /**
     * The day told, else the birth, with the open transaction; of a birth that is known no more, the day of the fact.
     *
     * @param at when the fact was made known
     */
    public Uni<LocalDate> of(@Nullable LocalDate told, Optional<PersonId> birthOf, Instant at) {
        return told != null
                ? Uni.createFrom().item(told)
                : births.of(birthOf.stream().toList())
                        .map(found -> birthOf.flatMap(found::of).orElse(days.of(at)));
    }
}
