package org.familysupport.delivery.volunteers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.familysupport.events.registry.VolunteerId;
import org.familysupport.persistence.transactions.Transactions;

/** Tells whether a volunteer may be with a family. */
@ApplicationScoped
public class ReadVolunteers {
    private final Transactions transactions;
    private final Volunteers volunteers;

    ReadVolunteers(Transactions transactions, Volunteers volunteers) {
        this.transactions = transactions;
        this.volunteers = volunteers;
    }

    /** Whether somebody is a volunteer on that day and everything that clears one is there; no for who is not heard of. */
    public Uni<Boolean> mayBeAssigned(VolunteerId volunteer, LocalDate day) {
        return transactions.run(() -> volunteers.mayBeAssigned(volunteer.value(), day));
    }
}
