package org.familysupport.registry.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.FamilyFact;
import org.familysupport.events.registry.MembersLeft;
import org.familysupport.registry.people.BirthDays;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/**
 * Who leaves a family that is on record twice, or is itself, leaves it under every id: records of one person are moved together, so that
 * none is left behind in a home in which nobody lives (ADR 18).
 */
@ApplicationScoped
class LeaveTogether {
    private final Families families;
    private final Audit audit;
    private final InstantSource clock;

    LeaveTogether(Families families, Audit audit, InstantSource clock) {
        this.families = families;
        this.audit = audit;
        this.clock = clock;
    }

    /** The family with its other records; asks nothing more for one that has none. */
    Uni<Household> home(SeenFamily source) {
        return families.recordsOf(source).map(records -> new Household(source, records));
    }

    /** One person leaves: these stays of it end; what is to be told, a fact of each record in which one does. */
    List<FamilyFact> leaves(
            Household home, List<Membership> ending, LocalDate lastDay, BirthDays births, Caller caller) {
        List<FamilyFact> facts = new ArrayList<>();
        for (Family family : home.records()) {
            List<Membership> here = family.those(ending);
            BirthDays own = births.among(family.people());
            if (here.size() == 1) {
                facts.add(family.left(here.getFirst(), lastDay, own, caller.actor(), clock.instant()));
            } else if (!here.isEmpty()) {
                facts.add(family.left(here, lastDay, own, caller.actor(), clock.instant()));
            }
        }
        note(home, facts, caller);
        ending.forEach(stay -> stay.end(lastDay));
        return facts;
    }

    /** Several go together: the same of these stays, which are still to be ended. */
    List<MembersLeft> leave(
            Household home, List<Membership> ending, LocalDate lastDay, BirthDays births, Caller caller) {
        List<MembersLeft> facts = new ArrayList<>();
        for (Family family : home.records()) {
            List<Membership> here = family.those(ending);
            if (!here.isEmpty()) {
                BirthDays own = births.among(family.people());
                facts.add(family.left(here, lastDay, own, caller.actor(), clock.instant()));
            }
        }
        note(home, facts, caller);
        return facts;
    }

    /** The one that was asked for is noted by who asked. */
    private void note(Household home, List<? extends FamilyFact> facts, Caller caller) {
        facts.stream()
                .filter(fact -> !fact.key().equals(home.standing().uuid()))
                .forEach(fact -> audit.note(caller, "families.change", SubjectRef.family(fact.key())));
    }
}
