package org.familysupport.registry.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.familysupport.kernel.id.Uuid7;
import org.familysupport.kernel.privacy.Personal;

/** A number by which a person is known; the database keeps it to one person per system and scope. */
@Entity
@Table(name = "person_identifiers")
class PersonIdentifier implements Personal {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    private String system;
    private UUID scope;

    @Column(name = "value")
    private String number;

    protected PersonIdentifier() {}

    PersonIdentifier(Person person, IdentityKey key) {
        this.id = Uuid7.next();
        this.person = person;
        this.system = key.system();
        this.scope = key.scope();
        this.number = key.value();
    }

    StoredIdentifier stored() {
        return new StoredIdentifier(id, person.uuid(), system, scope, number);
    }

    IdentifierDraft shown() {
        return new IdentifierDraft(system, number);
    }

    UUID scope() {
        return scope;
    }

    @Override
    public String toString() {
        return "***";
    }
}
