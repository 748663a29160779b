package org.familysupport.registry.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Reads families, each with the caller's right to know, and notes the read. */
@ApplicationScoped
public class ReadFamilies {
    /** So many unions one after another are followed. */
    private static final int FARTHEST = 10;

    private final Transactions transactions;
    private final Families families;
    private final Audit audit;

    ReadFamilies(Transactions transactions, Families families, Audit audit) {
        this.transactions = transactions;
        this.families = families;
        this.audit = audit;
    }

    /**
     * The family as it goes on: of one whose members all went to another, that one, where the caller may know it; 404 for who may not know
     * the family asked for.
     */
    public Uni<SeenFamily> present(FamilyId id, Caller caller) {
        return transactions.run(() -> families.require(id, caller)
                .chain(seen -> goesOn(seen, caller, FARTHEST))
                .invoke(seen -> note(id, seen, "families.read", caller)));
    }

    private Uni<SeenFamily> goesOn(SeenFamily seen, Caller caller, int steps) {
        FamilyId next = seen.family().joinedInto();
        return next == null || steps == 0
                ? Uni.createFrom().item(seen)
                : families.require(next, caller)
                        .chain(other -> goesOn(other, caller, steps - 1))
                        .onFailure(failure ->
                                failure instanceof Refused refused && refused.type() == GeneralProblem.NOT_FOUND)
                        .recoverWithItem(seen);
    }

    /** Of which of these families the caller may know that they are there; asks nothing about none. */
    public Uni<Set<FamilyId>> knownTo(Collection<FamilyId> ids, Caller caller) {
        return ids.isEmpty() ? Uni.createFrom().item(Set.of()) : families.knownTo(ids, caller);
    }

    /** One family; 404 also for who may not know. */
    public Uni<SeenFamily> one(FamilyId id, Caller caller) {
        return one(id, "families.read", caller);
    }

    /**
     * The same for who reads something else of the family, such as its record: the log of who looked tells what.
     *
     * @param action what is noted, such as {@code records.read}
     */
    public Uni<SeenFamily> one(FamilyId id, String action, Caller caller) {
        return transactions.run(() -> families.require(id, caller).invoke(seen -> note(id, seen, action, caller)));
    }

    /** Of the record asked for and of the one that is shown for it: both were looked at, and a link may end. */
    private void note(FamilyId asked, SeenFamily seen, String action, Caller caller) {
        audit.note(
                caller,
                action,
                asked.value(),
                Stream.of(asked.value(), seen.family().uuid())
                        .distinct()
                        .map(SubjectRef::family)
                        .toList());
    }
}
