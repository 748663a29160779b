package org.familysupport.registry.records;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.registry.families.ReadFamilies;
import org.familysupport.registry.people.ReadPeople;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;

/** Reads the record of a family or person, with the same right to know as the family or person itself. */
@ApplicationScoped
public class ReadRecord {
    private final Transactions transactions;
    private final Records records;
    private final ReadFamilies families;
    private final ReadPeople people;

    ReadRecord(Transactions transactions, Records records, ReadFamilies families, ReadPeople people) {
        this.transactions = transactions;
        this.records = records;
        this.families = families;
        this.people = people;
    }

    /** The record of a family; 404 also for who may not know, or has no more than a preview. */
    public Uni<RecordPage> ofFamily(FamilyId id, RecordFilter filter, PageRequest page, Caller caller) {
        return transactions.run(
                () -> families.one(id, caller).chain(seen -> page(id.value(), seen.access(), filter, page, caller)));
    }

    /** The record of a person; 404 also for who may not know, or has no more than a preview. */
    public Uni<RecordPage> ofPerson(PersonId id, RecordFilter filter, PageRequest page, Caller caller) {
        return transactions.run(
                () -> people.one(id, caller).chain(seen -> page(id.value(), seen.access(), filter, page, caller)));
    }

    private Uni<RecordPage> page(UUID subject, Access access, RecordFilter filter, PageRequest page, Caller caller) {
        if (!access.seesNames()) {
            throw Refused.notFound();
        }
        return records.page(subject, filter, page, caller);
    }
}
