package org.familysupport.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.FamilyWorkers;

/** Tells in which stage of life somebody stands on a day, and who is to reach a stage soon (domain row 14). */
@ApplicationScoped
public class ReadAgeStages {
    private final Transactions transactions;
    private final ReadPeople people;
    private final ComingStages coming;
    private final Audit audit;
    private final RegionCalendar calendar;

    ReadAgeStages(
            Transactions transactions, ReadPeople people, ComingStages coming, Audit audit, RegionCalendar calendar) {
        this.transactions = transactions;
        this.people = people;
        this.coming = coming;
        this.audit = audit;
        this.calendar = calendar;
    }

    /** The stage of a person on a day; 404 also for who may not know the person. */
    public Uni<SeenStage> of(PersonId id, LocalDate day, Caller caller) {
        return people.one(id, caller).map(seen -> {
            Birth birth = seen.person().birth();
            return new SeenStage(
                    seen,
                    birth == null || !seen.access().sees("identity")
                            ? null
                            : AgeStages.on(birth, day).orElse(null));
        });
    }

    /**
     * A page of who is to reach a stage from tomorrow on, of those whom the caller may know by name; who comes first stands
     * first.
     *
     * @param months within so many from today
     * @throws Refused 403 for who does not work with families
     */
    public Uni<Page<ComingStage>> coming(String stage, int months, PageRequest page, Caller caller) {
        FamilyWorkers.only(caller).orRefuse();
        LocalDate today = calendar.today();
        return transactions.run(() -> AgeStages.reaching(stage, today, today.plusMonths(months))
                .map(births -> coming.page(stage, births, page, caller))
                .orElseGet(() -> Uni.createFrom().item(new Page<>(List.of(), null)))
                .invoke(() -> audit.noteAsked(caller, "people.stages", "stage=" + stage + " withinMonths=" + months))
                .invoke(rows -> rows.items()
                        .forEach(row -> audit.note(
                                caller,
                                "people.stages",
                                SubjectRef.person(row.person().value())))));
    }
}
