package org.familysupport.registry.families;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.kernel.time.Version;
import org.jspecify.annotations.Nullable;

/** Who goes from one family to another, on which day. */
public sealed interface Regrouping {
    /** The first day in the other family; the last in this one is the day before. */
    LocalDate on();

    /** Who goes; empty for everybody. */
    List<Mover> movers();

    /** Whether everybody goes: then who is in the other family already leaves this one alone. */
    default boolean everybody() {
        return movers().isEmpty();
    }

    /** Refuses with 422 and all that cannot be. */
    default void mustBePossible(FamilyId source, LocalDate today) {
        Violations found = new Violations().unless(!on().isAfter(today), "/on", GeneralRule.FUTURE_DATE);
        Set<PersonId> met = new HashSet<>();
        for (int index = 0; index < movers().size(); index++) {
            found.unless(met.add(movers().get(index).person()), "/members/" + index + "/person", GeneralRule.REPEATED);
        }
        if (this instanceof ToFamily to) {
            found.unless(!to.family().equals(source), "/to", GeneralRule.NOT_ALLOWED);
        }
        found.orRefuse();
    }

    /**
     * Somebody who goes.
     *
     * @param role in the other family; the same as here when absent
     * @param basis the document on which the relation rests there; the same as here when absent
     * @param secondHome whether a child keeps another home besides; the same as here when absent
     */
    record Mover(
            PersonId person,
            @Nullable String role,
            @Nullable Basis basis,
            @Nullable Boolean secondHome) {
        static Mover asHere(PersonId person) {
            return new Mover(person, null, null, null);
        }
    }

    /**
     * To a family that is there: some of the members, or all, then two families are one.
     *
     * @param seen the version of that family that the caller saw
     */
    record ToFamily(FamilyId family, Version seen, LocalDate on, List<Mover> movers) implements Regrouping {
        public ToFamily {
            movers = List.copyOf(movers);
        }
    }

    /**
     * To a family of their own, which begins on that day.
     *
     * @param reference the organisation's own number of it
     */
    record ToNewFamily(
            @Nullable UUID id,
            @Nullable String reference,
            @Nullable String territory,
            LocalDate on,
            List<Mover> movers) implements Regrouping {
        public ToNewFamily {
            movers = List.copyOf(movers);
        }
    }
}
