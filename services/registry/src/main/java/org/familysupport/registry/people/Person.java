package org.familysupport.registry.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.events.registry.PersonId;
import org.familysupport.events.registry.PersonRegistered;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.persistence.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/** A person, once, whatever agencies know them by. */
@Entity
@Table(name = "people")
public class Person extends Aggregate implements Personal {
    @Embedded
    private PersonName name;

    @Embedded
    private @Nullable Birth birth;

    @Embedded
    private @Nullable Residence residence;

    @Column(name = "sex")
    private String sex;

    @OneToMany(mappedBy = "person")
    private Set<PersonIdentifier> identifiers = new LinkedHashSet<>();

    protected Person() {}

    Person(PersonId id, PersonDraft draft, List<IdentityKey> keys, ActorRef actor, Instant now) {
        super(id.value(), actor, now);
        this.name = draft.name();
        this.birth = draft.birth();
        this.residence = draft.residence();
        this.sex = draft.sex();
        keys.forEach(key -> identifiers.add(new PersonIdentifier(this, key)));
    }

    PersonRegistered registered(boolean alone, LocalDate today) {
        return new PersonRegistered(
                id(),
                version(),
                new OrganisationId(createdByOrganisation()),
                alone,
                sex,
                birth == null ? null : AgeBands.on(birth, today),
                territory(),
                createdAt());
    }

    /** The birth date, for the topic that only the four services read; absent where none is known. */
    @Nullable
    PersonCoreRecorded core() {
        return birth == null ? null : new PersonCoreRecorded(id(), version(), birth.date(), birth.precision());
    }

    /** As it is to be stored. */
    StoredPerson stored() {
        return new StoredPerson(
                uuid(),
                version(),
                name.family(),
                name.given(),
                name.patronymic(),
                birth == null ? null : birth.date(),
                birth == null ? null : birth.precision(),
                sex,
                territory(),
                address(),
                createdAt(),
                createdByOrganisation(),
                createdBy());
    }

    /** All its identifiers, to be stored. */
    List<StoredIdentifier> storedIdentifiers() {
        return identifiers.stream().map(PersonIdentifier::stored).toList();
    }

    public PersonId id() {
        return new PersonId(uuid());
    }

    public PersonName name() {
        return name;
    }

    public @Nullable Birth birth() {
        return birth;
    }

    public String sex() {
        return sex;
    }

    public @Nullable String territory() {
        return residence == null ? null : residence.territory();
    }

    public @Nullable String address() {
        return residence == null ? null : residence.address();
    }

    /** The identifiers an organisation may see: the public ones and its own client number. */
    public List<IdentifierDraft> identifiersFor(UUID organisation) {
        return identifiers.stream()
                .filter(it -> !it.shown().system().equals(IdentifierDraft.AGENCY_CLIENT)
                        || it.scope().equals(organisation))
                .map(PersonIdentifier::shown)
                .toList();
    }

    @Override
    public String toString() {
        return "Person " + uuid();
    }
}
