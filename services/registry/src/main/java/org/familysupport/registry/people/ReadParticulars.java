package org.familysupport.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Reads what is said of a person from a day to a day, and who changed it when. */
@ApplicationScoped
public class ReadParticulars {
    private static final String LOOK = "particulars.read";

    private final Transactions transactions;
    private final ReadPeople people;
    private final Particulars particulars;

    ReadParticulars(Transactions transactions, ReadPeople people, Particulars particulars) {
        this.transactions = transactions;
        this.people = people;
        this.particulars = particulars;
    }

    /** What holds on a day, or all there ever was; 404 also for who may not know the person, or has no more than a preview. */
    public Uni<PersonParticulars> of(PersonId id, @Nullable LocalDate on, Caller caller) {
        return transactions.run(() -> people.one(id, LOOK, caller)
                .invoke(ReadParticulars::mustBeOpen)
                .chain(seen -> particulars.of(seen, on, seen.placed(), caller)));
    }

    /** Who changed what when; 404 as above. */
    public Uni<PersonHistory> history(PersonId id, PageRequest page, Caller caller) {
        return transactions.run(() -> people.one(id, LOOK, caller)
                .invoke(ReadParticulars::mustBeOpen)
                .chain(seen -> particulars
                        .versions(seen.person().uuid(), seen.placed(), page)
                        .map(found -> new PersonHistory(seen, found))));
    }

    private static void mustBeOpen(SeenPerson seen) {
        if (!seen.access().sees("identity")) {
            throw Refused.notFound();
        }
    }
}
