package org.familysupport.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.familysupport.events.Fact;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Enters people, each once.
 *
 * <p>A person whom the organisation already knows by its own client number is the same person, while it answers for it:
 * after a transfer the number brings nobody back. An identifier that belongs to somebody else is refused and tells
 * nothing about whom.
 */
@ApplicationScoped
public class RegisterPeople {
    private final People people;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;

    RegisterPeople(People people, Outbox outbox, Audit audit, InstantSource clock, RegionCalendar calendar) {
        this.people = people;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * Enters all groups that can be entered, with the open transaction; of a group with a refusal nobody is entered.
     *
     * @param alone whether they are entered with no family: then responsibility is for the person (rulings 12)
     * @return an id or a refusal for each person, group by group
     */
    public Uni<List<Entry>> enter(List<List<Request>> groups, Caller caller, boolean alone) {
        List<IdentityKey> keys = groups.stream()
                .flatMap(List::stream)
                .flatMap(request -> request.keys().stream())
                .toList();
        return people.bearers(keys, caller).chain(bearers -> enterNew(groups, new HashMap<>(bearers), caller, alone));
    }

    private Uni<List<Entry>> enterNew(
            List<List<Request>> groups, Map<IdentityKey, People.Bearer> bearers, Caller caller, boolean alone) {
        List<Person> entered = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        groups.forEach(group -> entries.addAll(together(group, bearers, entered, caller)));
        return people.addAll(entered)
                .chain(() -> outbox.append(facts(entered, alone)))
                .invoke(() -> entered.forEach(
                        person -> audit.note(caller, "people.register", SubjectRef.person(person.uuid()))))
                .replaceWith(entries);
    }

    private List<Entry> together(
            List<Request> group, Map<IdentityKey, People.Bearer> bearers, List<Person> entered, Caller caller) {
        List<Person> fresh = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        group.forEach(request -> entries.add(entry(request, bearers, fresh, caller)));
        if (entries.stream().allMatch(entry -> entry.refusal() == null)) {
            entered.addAll(fresh);
        } else {
            Set<PersonId> undone = fresh.stream().map(Person::id).collect(Collectors.toSet());
            bearers.values().removeIf(bearer -> undone.contains(bearer.id()));
        }
        return entries;
    }

    private Entry entry(Request request, Map<IdentityKey, People.Bearer> bearers, List<Person> entered, Caller caller) {
        List<IdentityKey> keys = request.keys();
        Optional<People.Bearer> own = keys.stream()
                .filter(IdentityKey::isAgencyClient)
                .map(bearers::get)
                .filter(Objects::nonNull)
                .findFirst();
        boolean taken = keys.stream()
                .map(bearers::get)
                .filter(Objects::nonNull)
                .anyMatch(bearer -> !own.equals(Optional.of(bearer)));
        if (taken || own.filter(bearer -> !bearer.answered()).isPresent()) {
            return new Entry(null, false, new Refused(PersonProblem.PERSON_EXISTS));
        }
        if (own.isPresent()) {
            return new Entry(own.get().id(), false, null);
        }
        PersonId id = request.draft().id() == null
                ? PersonId.next()
                : new PersonId(request.draft().id());
        entered.add(new Person(
                id,
                request.draft(),
                keys,
                caller.actingFor(request.organisation()).actor(),
                clock.instant()));
        keys.forEach(key -> bearers.put(key, new People.Bearer(id, true)));
        return new Entry(id, true, null);
    }

    private List<Fact> facts(List<Person> entered, boolean alone) {
        List<Fact> facts = new ArrayList<>();
        for (Person person : entered) {
            facts.add(person.registered(alone, calendar.today()));
            PersonCoreRecorded core = person.core();
            if (core != null) {
                facts.add(core);
            }
        }
        return facts;
    }

    /**
     * A person to enter.
     *
     * @param organisation which enters it
     */
    public record Request(PersonDraft draft, UUID organisation) {
        List<IdentityKey> keys() {
            return draft.identifiers().stream()
                    .map(identifier -> IdentityKey.of(identifier, organisation))
                    .distinct()
                    .toList();
        }
    }

    /**
     * The person's id, or why it was not entered.
     *
     * @param isNew whether it was entered now; else it was there already
     */
    public record Entry(
            @Nullable PersonId id, boolean isNew, @Nullable Refused refusal) {
        /** The id, or the refusal thrown. */
        public PersonId orRefuse() {
            if (id == null) {
                throw Objects.requireNonNull(refusal);
            }
            return id;
        }
    }
}
