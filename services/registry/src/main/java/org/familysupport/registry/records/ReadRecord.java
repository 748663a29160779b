package org.familysupport.registry.records;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.registry.access.Representation;
import org.familysupport.registry.families.ReadFamilies;
import org.familysupport.registry.people.ReadPeople;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;

/**
 * Reads the record of a family or person, with the same right to know as the family or person itself: who knows them in part reads the
 * facts of its data classes. Who stands for its own family reads the record too, and nothing else of it.
 */
@ApplicationScoped
public class ReadRecord {
    private static final String LOOK = "records.read";

    private final Transactions transactions;
    private final Records records;
    private final ReadFamilies families;
    private final ReadPeople people;

    private final Representation representation;
    private final Audit audit;

    ReadRecord(
            Transactions transactions,
            Records records,
            ReadFamilies families,
            ReadPeople people,
            Representation representation,
            Audit audit) {
        this.transactions = transactions;
        this.records = records;
        this.families = families;
        this.people = people;
        this.representation = representation;
        this.audit = audit;
    }

    /**
     * The record of a family, also for who stands for it; 404 for who may not know, has no more than a preview, or a role that needs no
     * record.
     */
    public Uni<RecordPage> ofFamily(FamilyId id, RecordFilter filter, PageRequest page, Caller caller) {
        if (caller.person() != null) {
            return own(SubjectRef.family(id.value()), filter, page, caller);
        }
        return transactions.run(() ->
                families.one(id, LOOK, caller).chain(seen -> page(id.value(), seen.access(), filter, page, caller)));
    }

    /** The record of a person, also for itself and who stands for it; else as for a family. */
    public Uni<RecordPage> ofPerson(PersonId id, RecordFilter filter, PageRequest page, Caller caller) {
        if (caller.person() != null) {
            return own(SubjectRef.person(id.value()), filter, page, caller);
        }
        return transactions.run(() ->
                people.one(id, LOOK, caller).chain(seen -> page(id.value(), seen.access(), filter, page, caller)));
    }

    private Uni<RecordPage> own(SubjectRef subject, RecordFilter filter, PageRequest page, Caller caller) {
        return transactions.run(() -> representation
                .require(subject, caller)
                .chain(() -> records.page(subject.id(), filter, page, RecordScope.whole(caller), caller))
                .invoke(() -> audit.note(caller, LOOK, subject)));
    }

    private Uni<RecordPage> page(UUID subject, Access access, RecordFilter filter, PageRequest page, Caller caller) {
        return records.page(subject, filter, page, RecordScope.required(access, caller), caller);
    }
}
