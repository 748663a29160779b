package org.familysupport.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.KnownOrganisations;
import org.familysupport.security.policy.Decision;

/** Reads people, each with the caller's right to know, and notes the read. */
@ApplicationScoped
public class ReadPeople {
    private final Transactions transactions;
    private final People people;
    private final KnownOrganisations organisations;
    private final Audit audit;

    ReadPeople(Transactions transactions, People people, KnownOrganisations organisations, Audit audit) {
        this.transactions = transactions;
        this.people = people;
        this.organisations = organisations;
        this.audit = audit;
    }

    /** One person; 404 also for who may not know. */
    public Uni<SeenPerson> one(PersonId id, Caller caller) {
        return one(id, "people.read", caller);
    }

    /**
     * The same for who reads something else of the person, such as its record: the log of who looked tells what. It tells it of the
     * record asked for and of the one that stands for it, as both were looked at and a link may end.
     *
     * @param action what is noted, such as {@code records.read}
     */
    public Uni<SeenPerson> one(PersonId id, String action, Caller caller) {
        return transactions.run(() -> people.require(id, caller)
                .invoke(seen -> audit.note(
                        caller,
                        action,
                        id.value(),
                        Stream.of(id.value(), seen.person().uuid())
                                .distinct()
                                .map(SubjectRef::person)
                                .toList())));
    }

    /**
     * The person who bears an identifier; 404 also for who may not know, or has no more than a preview: to find somebody by a number
     * would tell whose it is.
     *
     * @param organisation whose number it is, where it is an agency's own one
     * @throws Refused 403 for an organisation for which the caller may not act
     */
    public Uni<SeenPerson> bearing(IdentifierDraft identifier, UUID organisation, Caller caller) {
        IdentityKey key = IdentityKey.of(identifier, organisation);
        return transactions.run(() -> organisations
                .mayActFor(caller.organisation(), organisation, caller.actsBelow())
                .invoke(allowed -> Decision.only(allowed).orRefuse())
                .chain(() -> people.bearing(key))
                // looked for also where nobody bears it: the number of statements must not tell of somebody hidden
                .chain(bearer ->
                        people.require(bearer.isEmpty() ? PersonId.next() : new PersonId(bearer.getFirst()), caller))
                .invoke(seen -> {
                    if (!seen.access().sees("identity")) {
                        throw Refused.notFound();
                    }
                })
                .invoke(seen -> audit.note(
                        caller, "people.search", SubjectRef.person(seen.person().uuid()))));
    }

    /** For which of these people the caller answers: only these may it take into a family. */
    public Uni<Set<PersonId>> answeredFor(Collection<PersonId> ids, Caller caller) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return people.answeredFor(ids, caller)
                .map(known -> known.stream().map(PersonId::new).collect(Collectors.toSet()));
    }

    /** Whether the caller answers for all of these people. */
    public Uni<Boolean> answersForAll(Collection<PersonId> ids, Caller caller) {
        return answeredFor(ids, caller).map(answered -> answered.containsAll(ids));
    }
}
