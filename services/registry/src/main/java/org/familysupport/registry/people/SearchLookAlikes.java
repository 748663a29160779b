package org.familysupport.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.PersonId;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.registry.identities.FindLookAlikes;
import org.familysupport.registry.identities.LookAlike;
import org.familysupport.registry.identities.Newcomer;
import org.familysupport.registry.identities.Newcomers;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Looks for somebody before entering it: who of those whom the caller may know by name may be the same, and why. */
@ApplicationScoped
public class SearchLookAlikes {
    private final Transactions transactions;
    private final FindLookAlikes lookAlikes;
    private final Audit audit;

    SearchLookAlikes(Transactions transactions, FindLookAlikes lookAlikes, Audit audit) {
        this.transactions = transactions;
        this.lookAlikes = lookAlikes;
        this.audit = audit;
    }

    /** The likeliest first. Of people whom the caller may not know nothing is told: that there is one shows when it is entered. */
    public Uni<List<LookAlike>> of(PersonDraft draft, Caller caller) {
        Newcomer newcomer = new Newcomer(PersonId.next().value(), draft.likeness());
        return transactions.run(() -> lookAlikes
                .searched(Newcomers.of(List.of(newcomer)), caller)
                .map(found -> found.onRecord(newcomer.person()).stream()
                        .filter(LookAlike::known)
                        .toList())
                .invoke(found ->
                        found.forEach(alike -> audit.note(caller, "people.search", SubjectRef.person(alike.person()))))
                .invoke(found -> {
                    if (found.isEmpty()) {
                        audit.noteAsked(caller, "people.search", "look-alikes");
                    }
                }));
    }
}
