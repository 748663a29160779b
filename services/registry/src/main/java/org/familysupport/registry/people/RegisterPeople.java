package org.familysupport.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familysupport.events.Fact;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.registry.identities.FindLookAlikes;
import org.familysupport.registry.identities.KeepPairs;
import org.familysupport.registry.identities.LookAlike;
import org.familysupport.registry.identities.Neighbours;
import org.familysupport.registry.identities.Newcomer;
import org.familysupport.registry.identities.Newcomers;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Enters people, each once.
 *
 * <p>A person whom the organisation already knows by its own client number is the same person, while it answers for it:
 * after a transfer the number brings nobody back. A number that was given to another person is refused: what is said of the two
 * contradicts each other. An identifier that belongs to somebody else is refused, and tells whose it is to who may know. Who looks like somebody on record is refused too, unless numbers of one system tell them apart, until the caller says that it is another one; of those who
 * enter one person in the same moment all but the first see it, for each holds the person's keys while it looks.
 */
@ApplicationScoped
public class RegisterPeople {
    private final Transactions transactions;
    private final People people;
    private final FindLookAlikes lookAlikes;
    private final KeepPairs pairs;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;

    RegisterPeople(
            Transactions transactions,
            People people,
            FindLookAlikes lookAlikes,
            KeepPairs pairs,
            Outbox outbox,
            Audit audit,
            InstantSource clock,
            RegionCalendar calendar) {
        this.transactions = transactions;
        this.people = people;
        this.lookAlikes = lookAlikes;
        this.pairs = pairs;
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
        Newcomers newcomers = newcomers(groups);
        return hold(newcomers).chain(() -> enterHeld(groups, newcomers, caller, alone));
    }

    /** Those who are to be entered, prepared for comparing. */
    public Newcomers newcomers(List<List<Request>> groups) {
        return Newcomers.of(groups.stream()
                .flatMap(List::stream)
                .map(request ->
                        new Newcomer(request.id().value(), request.draft().likeness()))
                .toList());
    }

    /** Who enters one of these in the same moment waits until this transaction is over. */
    public Uni<Void> hold(Newcomers newcomers) {
        return lookAlikes.hold(newcomers);
    }

    /**
     * The same as {@link #enter}, for whoever holds them already, or is going to undo all.
     *
     * @param held those of the groups, and maybe others
     */
    public Uni<List<Entry>> enterHeld(List<List<Request>> groups, Newcomers held, Caller caller, boolean alone) {
        List<Request> requests = groups.stream().flatMap(List::stream).toList();
        List<IdentityKey> keys =
                requests.stream().flatMap(request -> request.keys().stream()).toList();
        Newcomers newcomers =
                held.only(requests.stream().map(request -> request.id().value()).toList());
        return people.bearers(keys, caller)
                .chain(bearers -> lookAlikes
                        .of(newcomers, caller)
                        .chain(neighbours -> enterNew(
                                groups, new Entering(new HashMap<>(bearers), neighbours, caller), newcomers, alone)));
    }

    private Uni<List<Entry>> enterNew(
            List<List<Request>> groups, Entering entering, Newcomers newcomers, boolean alone) {
        List<Entry> entries = new ArrayList<>();
        groups.forEach(group -> entries.addAll(together(group, entering)));
        List<Person> entered = entering.entered;
        return people.addAll(entered)
                .chain(() -> lookAlikes.remember(
                        newcomers, entered.stream().map(Person::uuid).toList(), entering.neighbours))
                .chain(() -> pairs.keep(entering.insistences))
                .chain(() -> outbox.append(facts(entered, alone)))
                .invoke(() -> entered.forEach(
                        person -> audit.note(entering.caller, "people.register", SubjectRef.person(person.uuid()))))
                .replaceWith(entries);
    }

    private List<Entry> together(List<Request> group, Entering entering) {
        Entering own = entering.another();
        List<Entry> entries = new ArrayList<>();
        List<LookAlikeRefusal> alike = new ArrayList<>();
        group.forEach(request -> entries.add(entry(request, own, alike)));
        if (entries.stream().allMatch(entry -> entry.refusal() == null)) {
            entering.take(own);
            return entries;
        }
        own.undo();
        return alike.isEmpty() ? entries : refused(entries, LookAlikeRefusal.of(alike));
    }

    /** All look-alikes of a group are told at once. */
    private static List<Entry> refused(List<Entry> entries, Refused alike) {
        return entries.stream()
                .map(entry -> entry.refusal() != null && entry.refusal().type() == PersonProblem.LOOK_ALIKES
                        ? new Entry(null, false, alike)
                        : entry)
                .toList();
    }

    private Entry entry(Request request, Entering entering, List<LookAlikeRefusal> refused) {
        List<IdentityKey> keys = request.keys();
        Optional<People.Bearer> own = keys.stream()
                .filter(IdentityKey::isAgencyClient)
                .map(entering.bearers::get)
                .filter(Objects::nonNull)
                .findFirst();
        List<People.Bearer> bearers = keys.stream()
                .map(entering.bearers::get)
                .filter(Objects::nonNull)
                .toList();
        boolean taken = bearers.stream()
                .anyMatch(bearer -> own.filter(bearer::isOfOneWith).isEmpty());
        if (taken || own.filter(bearer -> entering.isOther(request, bearer)).isPresent()) {
            return new Entry(null, false, exists(bearers));
        }
        if (own.isPresent()) {
            return new Entry(own.get().id(), false, null);
        }
        Alike found = entering.alike(request);
        LookAlikeRefusal alike = found.withoutTwoNumbers();
        if (!alike.isEmpty() && !alike.isAnsweredBy(request.draft())) {
            refused.add(alike);
            return new Entry(null, false, LookAlikeRefusal.of(List.of(alike)));
        }
        entering.enter(
                request,
                new Person(
                        request.id(),
                        request.draft(),
                        keys,
                        entering.caller.actingFor(request.organisation()).actor(),
                        clock.instant()),
                found);
        return new Entry(request.id(), true, null);
    }

    /** Tells who bears the identifier to who may know it. */
    private static Refused exists(List<People.Bearer> bearers) {
        List<People.Bearer> onRecord =
                bearers.stream().filter(People.Bearer::onRecord).toList();
        Optional<UUID> told = onRecord.stream()
                .filter(People.Bearer::named)
                .map(bearer -> bearer.canonical().value())
                .findFirst();
        return new MetPeople(
                PersonProblem.PERSON_EXISTS,
                told.<Map<String, Object>>map(id -> Map.of("existingId", id)).orElseGet(Map::of),
                told.map(List::of).orElseGet(List::of),
                onRecord.stream()
                        .map(bearer -> bearer.canonical().value())
                        .filter(id -> told.filter(id::equals).isEmpty())
                        .toList());
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
     * Notes that a caller was refused because of somebody on record: it was told that there is somebody. With a transaction of its own,
     * for that of the refused act is undone.
     */
    public Uni<Void> noteRefused(Throwable failure, Caller caller) {
        return noteRefused(List.of(failure), caller);
    }

    /**
     * The same for many refusals at once, with as many statements. Whoever was named is told of a look, and who was only counted of one
     * that showed nothing of it.
     */
    public Uni<Void> noteRefused(Collection<? extends Throwable> failures, Caller caller) {
        List<MetPeople> met = failures.stream()
                .filter(MetPeople.class::isInstance)
                .map(MetPeople.class::cast)
                .toList();
        return met.isEmpty()
                ? Uni.createFrom().voidItem()
                : transactions.run(() -> Uni.createFrom().voidItem().invoke(() -> note(met, caller)));
    }

    private void note(List<MetPeople> met, Caller caller) {
        Set<UUID> named = met.stream().flatMap(it -> it.named().stream()).collect(Collectors.toSet());
        Set<UUID> unnamed = met.stream()
                .flatMap(it -> it.unnamed().stream())
                .filter(person -> !named.contains(person))
                .collect(Collectors.toSet());
        if (named.isEmpty() && unnamed.isEmpty()) {
            audit.noteAsked(caller, "people.look-alikes", "registration");
        }
        named.forEach(person -> audit.note(caller, "people.look-alikes", SubjectRef.person(person)));
        unnamed.forEach(person -> audit.note(caller, "look-alikes.counted", SubjectRef.person(person)));
    }

    /** Who is entered by a call, and who is there to be looked like. */
    private static final class Entering {
        private final Map<IdentityKey, People.Bearer> bearers;
        private final Neighbours neighbours;
        private final Caller caller;
        private final List<Person> entered = new ArrayList<>();
        private final List<KeepPairs.Insistence> insistences = new ArrayList<>();

        Entering(Map<IdentityKey, People.Bearer> bearers, Neighbours neighbours, Caller caller) {
            this.bearers = bearers;
            this.neighbours = neighbours;
            this.caller = caller;
        }

        /** For a group that is entered whole or not at all. */
        Entering another() {
            return new Entering(bearers, neighbours, caller);
        }

        void take(Entering group) {
            entered.addAll(group.entered);
            insistences.addAll(group.insistences);
        }

        void undo() {
            Set<PersonId> undone = entered.stream().map(Person::id).collect(Collectors.toSet());
            bearers.values().removeIf(bearer -> undone.contains(bearer.id()));
            neighbours.leave(entered.stream().map(Person::uuid).toList());
        }

        /** Whether the number of who is to be entered does not make it this bearer: the caller answers no more for that one, or it is another. */
        boolean isOther(Request request, People.Bearer bearer) {
            return !bearer.answered() || neighbours.contradicts(request.id().value(), bearer.likenesses());
        }

        Alike alike(Request request) {
            UUID person = request.id().value();
            return new Alike(request.pointer(), neighbours.onRecord(person), neighbours.amongThoseEntering(person));
        }

        void enter(Request request, Person person, Alike found) {
            LookAlikeRefusal alike = found.withoutTwoNumbers();
            entered.add(person);
            request.keys().forEach(key -> bearers.put(key, People.Bearer.entered(person.id(), request.draft())));
            List<LookAlike> twoByNumber = found.ofTwoNumbers();
            if (!twoByNumber.isEmpty()) {
                insistences.add(new KeepPairs.Insistence(person.uuid(), twoByNumber, null, request.organisation()));
            }
            neighbours.enters(person.uuid());
            Distinction distinction = request.draft().distinction();
            if (!alike.isEmpty() && distinction != null) {
                insistences.add(new KeepPairs.Insistence(
                        person.uuid(), alike.all(), distinction.reason(), request.organisation()));
            }
        }
    }

    /** Whom somebody looks like, compared once: on record and among those entering. */
    private record Alike(String pointer, List<LookAlike> onRecord, List<LookAlike> entering) {
        /** Those for whom it is refused: who bears another number of the same system is two by the papers, and is not among them. */
        LookAlikeRefusal withoutTwoNumbers() {
            return new LookAlikeRefusal(pointer, withoutTwoNumbers(onRecord), withoutTwoNumbers(entering));
        }

        private static List<LookAlike> withoutTwoNumbers(List<LookAlike> alike) {
            return alike.stream()
                    .filter(it -> !it.likelihood().isOfTwoNumbers())
                    .toList();
        }

        List<LookAlike> ofTwoNumbers() {
            return Stream.concat(onRecord.stream(), entering.stream())
                    .filter(it -> it.likelihood().isOfTwoNumbers())
                    .toList();
        }
    }

    /**
     * A person to enter.
     *
     * @param id which it is to have
     * @param organisation which enters it
     * @param pointer where it stands in the request
     */
    public record Request(PersonId id, PersonDraft draft, UUID organisation, String pointer) {
        public Request(PersonDraft draft, UUID organisation, String pointer) {
            this(draft.id() == null ? PersonId.next() : new PersonId(draft.id()), draft, organisation, pointer);
        }

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
