package org.familysupport.registry.statuses;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.events.registry.StatusId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.registry.families.ReadFamilies;
import org.familysupport.registry.people.ReadPeople;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.policy.Decision;

/** Reads statuses, each with the caller's right to know who holds it and that they do, and notes the read. */
@ApplicationScoped
public class ReadStatuses {
    private static final String LOOK = "statuses.read";

    private final Transactions transactions;
    private final StatusRecords statuses;
    private final StatusPages pages;
    private final DerivedStatuses derived;
    private final ReadPeople people;
    private final ReadFamilies families;
    private final Audit audit;
    private final RegionCalendar calendar;

    ReadStatuses(
            Transactions transactions,
            StatusRecords statuses,
            StatusPages pages,
            DerivedStatuses derived,
            ReadPeople people,
            ReadFamilies families,
            Audit audit,
            RegionCalendar calendar) {
        this.transactions = transactions;
        this.statuses = statuses;
        this.pages = pages;
        this.derived = derived;
        this.people = people;
        this.families = families;
        this.audit = audit;
        this.calendar = calendar;
    }

    /** One status; 404 also for who may not know it. */
    public Uni<SeenStatus> one(StatusId id, Caller caller) {
        return transactions.run(() -> statuses.require(id, calendar.today(), caller)
                .map(StatusRecords.Found::seen)
                .invoke(seen -> StatusPolicy.mayRead(caller).orRefuse())
                .invoke(seen -> audit.note(caller, LOOK, seen.status().subject())));
    }

    /** A page of a person's statuses; 404 also for who may not know the person, or has no more than a preview. */
    public Uni<SubjectStatuses> ofPerson(PersonId id, StatusFilter filter, PageRequest page, Caller caller) {
        return transactions.run(() -> people.one(id, LOOK, caller)
                .chain(seen -> page(id.value(), seen.access(), seen.responsible(), filter, page, caller)));
    }

    /** A page of a family's statuses; 404 also for who may not know the family, or has no more than a preview. */
    public Uni<SubjectStatuses> ofFamily(FamilyId id, StatusFilter filter, PageRequest page, Caller caller) {
        return transactions.run(() -> families.one(id, LOOK, caller)
                .chain(seen -> page(id.value(), seen.access(), seen.responsible(), filter, page, caller)));
    }

    /** What follows from the members of a family on a day. */
    public Uni<DerivedOnDay> derivedOf(FamilyId id, LocalDate on, Caller caller) {
        return transactions.run(() -> families.one(id, LOOK, caller)
                .chain(seen -> Uni.createFrom()
                        .item(() -> known(seen.access(), caller))
                        .chain(known -> derived.of(id, on, caller)
                                .map(codes ->
                                        codes.stream().filter(known::contains).toList()))
                        .map(codes ->
                                new DerivedOnDay(id.value(), seen.family().version(), seen.responsible(), on, codes))));
    }

    /**
     * A page of who holds a status on a day, of those whom the caller may know.
     *
     * @throws Refused 403 for who does not work with families, or in a sector that may not know the status of anybody
     */
    public Uni<Page<StatusHolder>> holders(HolderQuestion question, PageRequest page, Caller caller) {
        StatusPolicy.mayRead(caller).orRefuse();
        Decision.only(StatusKinds.mayBeKnownIn(caller.sector(), question.code()))
                .orRefuse();
        return transactions.run(() -> found(question, page, caller)
                .invoke(() -> audit.noteAsked(caller, "statuses.list", question.noted()))
                .invoke(rows -> rows.items().forEach(row -> audit.note(caller, "statuses.list", row.subject()))));
    }

    private Uni<Page<StatusHolder>> found(HolderQuestion question, PageRequest page, Caller caller) {
        return StatusKinds.rule(question.code())
                .map(rule -> question.kind() == SubjectKind.PERSON
                        ? Uni.createFrom().item(new Page<StatusHolder>(List.of(), null))
                        : derived.holders(rule, question.on(), page, caller))
                .orElseGet(() -> pages.holders(question, page, caller));
    }

    private Uni<SubjectStatuses> page(
            UUID subject, Access access, UUID responsible, StatusFilter filter, PageRequest page, Caller caller) {
        return pages.ofSubject(subject, filter, known(access, caller), page)
                .map(found -> new SubjectStatuses(found, responsible));
    }

    /** The codes that the caller may know of a subject; 404 for who has no more than a preview, 403 for its role. */
    private static List<String> known(Access access, Caller caller) {
        List<String> codes = StatusKinds.knownIn(caller.sector()).stream()
                .filter(code -> StatusPolicy.mayKnow(access, code, caller))
                .toList();
        if (codes.isEmpty()) {
            throw Refused.notFound();
        }
        StatusPolicy.mayRead(caller).orRefuse();
        return codes;
    }
}
