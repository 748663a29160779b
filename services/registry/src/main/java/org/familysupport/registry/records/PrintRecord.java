package org.familysupport.registry.records;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.registry.families.Membership;
import org.familysupport.registry.families.ReadFamilies;
import org.familysupport.registry.organisations.ReadOrganisationNames;
import org.familysupport.registry.people.ReadNames;
import org.familysupport.registry.people.ReadPeople;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;

/** Gathers a record for the printer, with the same right to know as the record itself; that it was printed is noted. */
@ApplicationScoped
public class PrintRecord {
    /** Details of a fact that are ids of organisations. */
    public static final Set<String> ORGANISATIONS = Set.of("source", "previous", "from");

    private final Transactions transactions;
    private final Records records;
    private final ReadFamilies families;
    private final ReadPeople people;
    private final ReadNames names;
    private final ReadOrganisationNames organisations;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;
    private final RecordSettings settings;

    PrintRecord(
            Transactions transactions,
            Records records,
            ReadFamilies families,
            ReadPeople people,
            ReadNames names,
            ReadOrganisationNames organisations,
            Audit audit,
            InstantSource clock,
            RegionCalendar calendar,
            RecordSettings settings) {
        this.transactions = transactions;
        this.records = records;
        this.families = families;
        this.people = people;
        this.names = names;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
        this.settings = settings;
    }

    /**
     * The record of a family, with its members of today, as far as the reader may know it; 404 as for the record itself.
     *
     * @throws Refused 422 {@code too-long-to-print}
     */
    public Uni<PrintableRecord> ofFamily(FamilyId id, RecordFilter filter, Caller caller) {
        return transactions.run(() -> families.one(id, caller).chain(seen -> {
            RecordScope scope = RecordScope.required(seen.access(), caller);
            return members(seen.membersOn(calendar.today()), caller)
                    .chain(members ->
                            sheet(SubjectRef.family(id.value()), members, seen.responsible(), filter, scope, caller));
        }));
    }

    /** The record of a person; as for a family. */
    public Uni<PrintableRecord> ofPerson(PersonId id, RecordFilter filter, Caller caller) {
        return transactions.run(() -> people.one(id, caller)
                .chain(seen -> sheet(
                        SubjectRef.person(id.value()),
                        List.of(new PrintedPerson(
                                id.value(),
                                null,
                                seen.access().sees(Access.NAME) ? seen.person().name() : null)),
                        seen.responsible(),
                        filter,
                        RecordScope.required(seen.access(), caller),
                        caller)));
    }

    private Uni<List<PrintedPerson>> members(List<Membership> members, Caller caller) {
        return names.of(members.stream().map(Membership::person).toList(), caller)
                .map(told -> members.stream()
                        .map(member ->
                                new PrintedPerson(member.person().value(), member.role(), told.get(member.person())))
                        .toList());
    }

    private Uni<PrintableRecord> sheet(
            SubjectRef subject,
            List<PrintedPerson> persons,
            UUID responsible,
            RecordFilter filter,
            RecordScope scope,
            Caller caller) {
        return records.beginning(subject.id(), filter, settings.printedFacts() + 1, scope, caller)
                .invoke(this::mustFit)
                .chain(page -> organisations
                        .of(mentioned(page.lines().items(), responsible, caller))
                        .map(called -> new PrintableRecord(
                                subject,
                                persons,
                                responsible,
                                filter,
                                page.lines().items(),
                                page.openGap(),
                                page.closedKinds(),
                                called,
                                caller.organisation(),
                                clock.instant())))
                .invoke(() -> audit.note(caller, "records.print", subject));
    }

    private void mustFit(RecordPage page) {
        if (page.lines().items().size() > settings.printedFacts()) {
            throw RecordProblem.TOO_LONG_TO_PRINT.refused();
        }
    }

    private static Collection<UUID> mentioned(List<RecordLine> lines, UUID responsible, Caller caller) {
        Stream<UUID> actors =
                lines.stream().map(line -> line.entry().organisation()).filter(Objects::nonNull);
        Stream<UUID> others = lines.stream()
                .flatMap(line -> line.entry().details().entrySet().stream())
                .filter(detail -> ORGANISATIONS.contains(detail.getKey()))
                .map(detail -> UUID.fromString(detail.getValue()));
        return Stream.of(actors, others, Stream.of(responsible, caller.organisation()))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }
}
