package org.familysupport.registry.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonChanged;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.events.registry.PersonId;
import org.familysupport.events.registry.PersonRegistered;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.kernel.id.Uuid7;
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

    @Column(name = "name_since")
    private @Nullable LocalDate nameSince;

    @Column(name = "patronymic_absent")
    private boolean withoutPatronymic;

    @Column(name = "residence_since")
    private @Nullable LocalDate residenceSince;

    @Column(name = "address_confidential")
    private boolean addressConfidential;

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

    /** Something of it changed: the names of the fields, no value. */
    PersonChanged changed(List<String> fields, LocalDate today, ActorRef actor, Instant now) {
        changed(actor, now);
        return new PersonChanged(
                id(),
                nextVersion(),
                fields,
                sex,
                birth == null ? null : AgeBands.on(birth, today),
                territory(),
                residenceSinceToTell());
    }

    /** A day that is the person's own birth is not told (rulings 24). */
    private @Nullable LocalDate residenceSinceToTell() {
        return birth != null && birth.date().equals(residenceSince) ? null : residenceSince;
    }

    /** The birth date as it is to be known after a change. */
    @Nullable
    PersonCoreRecorded nextCore() {
        return birth == null ? null : new PersonCoreRecorded(id(), nextVersion(), birth.date(), birth.precision());
    }

    /** Another name; the present one becomes a former one when the other is the usual. */
    Detail rename(NameDraft draft, LocalDate today) {
        draft.mustFollow(nameSince, birth, today);
        if (!draft.isUsual()) {
            Detail.Days days = new Detail.Days(draft.from(), draft.to());
            return new Detail(
                    "name",
                    Map.of(),
                    PersonDetails.Keeping.NAME,
                    Detail.Name.of(uuid(), draft.use(), draft.name(), draft.without(), days));
        }
        LocalDate from = Objects.requireNonNull(draft.from());
        Detail.Days days = new Detail.Days(nameSince, from.minusDays(1));
        Detail former = new Detail(
                "name",
                nameTold(),
                PersonDetails.Keeping.NAME,
                Detail.Name.of(uuid(), NameDraft.FORMER, name, withoutPatronymic, days));
        name = draft.name();
        withoutPatronymic = draft.without();
        nameSince = from;
        return former;
    }

    /** Another residence; the present one ends the day before. */
    Detail settle(ResidenceDraft draft, LocalDate today) {
        draft.mustFollow(residenceSince, today);
        boolean had = territory() != null || address() != null;
        Detail former = new Detail(
                PersonChanged.RESIDENCE,
                residenceTold(),
                PersonDetails.Keeping.HOME,
                had
                        ? new Detail.Home(
                                Uuid7.next(),
                                uuid(),
                                territory(),
                                address(),
                                residenceSince,
                                draft.from().minusDays(1))
                        : null);
        residence = draft.residence();
        residenceSince = draft.from();
        return former;
    }

    /** What was said wrongly, or is known better now; nothing where it was said so before. */
    Detail correct(Correction correction) {
        List<String> fields = new ArrayList<>();
        Map<String, String> was = new LinkedHashMap<>();
        if (correction.name() != null
                && !(correction.name().equals(name) && correction.without() == withoutPatronymic)) {
            fields.add("name");
            was.putAll(nameTold());
            name = correction.name();
            withoutPatronymic = correction.without();
        }
        if (correction.birth() != null && !correction.birth().equals(birth)) {
            fields.add("birth");
            if (birth != null) {
                was.put("birth.date", birth.date().toString());
                was.put("birth.precision", birth.precision());
            }
            birth = correction.birth();
        }
        if (correction.sex() != null && !correction.sex().equals(sex)) {
            fields.add("sex");
            was.put("sex", sex);
            sex = correction.sex();
        }
        return fields.isEmpty()
                ? Detail.NONE
                : new Detail(String.join(" ", fields), was, PersonDetails.Keeping.NOTHING_MORE, null);
    }

    /** Where it lives is for the responsible organisation alone, or not any more; nothing where it is so. */
    Detail hideAddress(boolean confidential) {
        if (confidential == addressConfidential) {
            return Detail.NONE;
        }
        Map<String, String> was = Map.of("addressConfidential", String.valueOf(addressConfidential));
        addressConfidential = confidential;
        return new Detail("address-confidentiality", was, PersonDetails.Keeping.NOTHING_MORE, null);
    }

    private Map<String, String> nameTold() {
        Map<String, String> told =
                new LinkedHashMap<>(Map.of("name.family", name.family(), "name.given", name.given()));
        if (name.patronymic() != null) {
            told.put("name.patronymic", name.patronymic());
        }
        return told;
    }

    private Map<String, String> residenceTold() {
        Map<String, String> told = new LinkedHashMap<>();
        if (territory() != null) {
            told.put("residence.territory", territory());
        }
        if (address() != null) {
            told.put("residence.address", address());
        }
        return told;
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

    /** First day of the present name; absent where it was told at registration. */
    public @Nullable LocalDate nameSince() {
        return nameSince;
    }

    /** Whether it has no patronymic by custom. */
    public boolean withoutPatronymic() {
        return withoutPatronymic;
    }

    /** First day of the present residence; absent where it was told at registration. */
    public @Nullable LocalDate residenceSince() {
        return residenceSince;
    }

    public boolean addressConfidential() {
        return addressConfidential;
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
