package org.familysupport.registry.volunteers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.registry.VolunteerId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Reads volunteers: whether one may be assigned is for every caller, who they are for their centre. */
@ApplicationScoped
public class ReadVolunteers {
    private final Transactions transactions;
    private final Volunteers volunteers;
    private final VolunteerSettings settings;
    private final Audit audit;

    ReadVolunteers(Transactions transactions, Volunteers volunteers, VolunteerSettings settings, Audit audit) {
        this.transactions = transactions;
        this.volunteers = volunteers;
        this.settings = settings;
        this.audit = audit;
    }

    public Uni<SeenVolunteer> one(VolunteerId id, Caller caller) {
        return transactions.run(() -> volunteers
                .require(id, caller)
                .invoke(() -> audit.note(caller, "volunteers.read", id.value()))
                .map(found -> new SeenVolunteer(
                        found.volunteer(), found.own(), found.volunteer().clearedDays(settings.requiredClearances()))));
    }

    public Uni<Page<VolunteerRow>> page(VolunteerFilter filter, PageRequest page, Caller caller) {
        return transactions.run(() -> volunteers
                .page(filter, page, caller)
                .invoke(() -> audit.noteAsked(caller, "volunteers.list", filter.toString())));
    }
}
