package org.familysupport.referral;

import static org.familysupport.testing.facts.Publisher.tell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.delivery.Recipient;
import org.familysupport.events.grants.GrantId;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.ConsentGiven;
import org.familysupport.events.registry.ConsentId;
import org.familysupport.events.registry.ConsentNoticeId;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.OrganisationRegistered;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.events.registry.PersonId;
import org.familysupport.events.registry.PersonRegistered;
import org.familysupport.events.restrictions.RestrictionId;
import org.familysupport.events.restrictions.RestrictionPlaced;
import org.familysupport.testing.people.TestCaller;
import org.jspecify.annotations.Nullable;

/** What the other services announce, invented. */
public final class InventedRegistry {
    public static final LocalDate BORN = LocalDate.of(2014, 5, 20);
    public static final LocalDate SINCE = LocalDate.of(2015, 1, 1);
    public static final String TERRITORY = "50701000";

    private InventedRegistry() {}

    /** A child and its mother. */
    public record Family(FamilyId id, PersonId child, PersonId mother) {
        public static Family invented() {
            return new Family(FamilyId.next(), PersonId.next(), PersonId.next());
        }

        public SubjectRef subject() {
            return SubjectRef.family(id.value());
        }

        /** Its child has left it three days ago; the first that happened to it. */
        public MemberLeft childLeft() {
            return new MemberLeft(id, 2, child, "child", SINCE, LocalDate.now().minusDays(3));
        }

        /** It was registered by an organisation, at an instant. */
        public FamilyRegistered registeredBy(UUID organisation, Instant at) {
            return new FamilyRegistered(
                    id,
                    1,
                    new OrganisationId(organisation),
                    at,
                    TERRITORY,
                    List.of(new FamilyMember(child, "child", SINCE), new FamilyMember(mother, "mother", SINCE)));
        }
    }

    /** The child lives in another family from the day after, as the registry says. */
    public static void childMoves(Family family, Family next) {
        MemberLeft left = family.childLeft();
        LocalDate since = Objects.requireNonNull(left.to()).plusDays(1);
        tell("registry", left, new MemberJoined(next.id(), 2, new FamilyMember(family.child(), "child", since)));
    }

    /** A family that this service knows; the caller's organisation is responsible for it and known too. */
    public static Family aFamilyOf(TestCaller caller) {
        anOrganisation(caller);
        Family family = Family.invented();
        OrganisationId by = new OrganisationId(caller.organisation());
        tell(
                "registry",
                person(family.child(), by, false),
                new PersonCoreRecorded(family.child(), 1, BORN, "known"),
                person(family.mother(), by, false),
                family.registeredBy(caller.organisation(), now()));
        return family;
    }

    /** A person with no family. */
    public static PersonId aLonePersonOf(TestCaller caller) {
        anOrganisation(caller);
        PersonId person = PersonId.next();
        tell("registry", person(person, new OrganisationId(caller.organisation()), true));
        return person;
    }

    /** The caller's organisation is in the directory. */
    public static TestCaller anOrganisation(TestCaller caller) {
        return anOrganisation(caller, null, "active");
    }

    /** The caller's organisation is in the directory, under a body. */
    public static TestCaller anOrganisation(TestCaller caller, @Nullable UUID body, String status) {
        OrganisationId above = body == null ? null : new OrganisationId(body);
        tell(
                "registry",
                new OrganisationRegistered(
                        new OrganisationId(caller.organisation()),
                        1,
                        "education",
                        "preschool",
                        "municipal",
                        "Организация",
                        above,
                        TERRITORY,
                        status));
        return caller;
    }

    /** The registry opens access to a subject. */
    public static void access(SubjectRef subject, TestCaller caller, String profile) {
        tell("registry", grant(subject, caller, profile));
    }

    /** A consent to referrals and services, given for good: who is named may be told. */
    public static ConsentGiven consent(PersonId subject, TestCaller... recipients) {
        return consent(
                subject,
                List.of("referral", "service-delivery"),
                Stream.of(recipients)
                        .map(TestCaller::organisation)
                        .map(OrganisationId::new)
                        .toList(),
                List.of(),
                SINCE,
                null);
    }

    /** A consent to referrals and services that opens no more than these data classes. */
    public static ConsentGiven consentTo(List<String> dataClasses, PersonId subject, TestCaller... recipients) {
        ConsentGiven like = consent(subject, recipients);
        return new ConsentGiven(
                like.consent(),
                1,
                subject,
                like.notice(),
                like.purposes(),
                dataClasses,
                like.recipients(),
                like.sectors(),
                like.validFrom(),
                like.validTo(),
                like.authority(),
                like.method(),
                like.givenOn());
    }

    /** A consent that was given. */
    public static ConsentGiven consent(
            PersonId subject,
            List<String> purposes,
            List<OrganisationId> recipients,
            List<String> sectors,
            LocalDate from,
            @Nullable LocalDate to) {
        return new ConsentGiven(
                ConsentId.next(),
                1,
                subject,
                ConsentNoticeId.next(),
                purposes,
                List.of("identity"),
                recipients,
                sectors,
                from,
                to,
                "parent",
                "paper",
                from);
    }

    public static GrantOpened grant(SubjectRef subject, TestCaller caller, String profile) {
        return new GrantOpened(
                GrantId.next(),
                1,
                subject,
                new OrganisationId(caller.organisation()),
                "origin",
                subject.id(),
                profile,
                now(),
                null);
    }

    public static PersonRegistered person(PersonId id, OrganisationId by, boolean alone) {
        return new PersonRegistered(id, 1, by, alone, "female", "age-8-14", TERRITORY, now());
    }

    /** A service was given within a referral. */
    public static DeliveryRecorded delivered(Family family, ReferralId referral, TestCaller by) {
        return delivered(family.id(), new Recipient(family.child(), "child", "age-4-7"), referral, by);
    }

    /** A service was given to a person with no family, within a referral. */
    public static DeliveryRecorded delivered(PersonId alone, ReferralId referral, TestCaller by) {
        return delivered(null, new Recipient(alone, "young-adult", "age-19-plus"), referral, by);
    }

    private static DeliveryRecorded delivered(
            @Nullable FamilyId family, Recipient recipient, ReferralId referral, TestCaller by) {
        return new DeliveryRecorded(
                DeliveryId.next(),
                1,
                new OrganisationId(by.organisation()),
                family,
                List.of(recipient),
                "speech-therapy",
                "home-rehabilitation",
                LocalDate.of(2021, 3, 17),
                "home",
                "in-person",
                null,
                45,
                TERRITORY,
                referral);
    }

    /** A subject is hidden from all but the team of a restriction. */
    public static RestrictionPlaced hidden(SubjectRef subject, TestCaller... team) {
        return new RestrictionPlaced(
                RestrictionId.next(),
                1,
                subject,
                "suicide-risk",
                Stream.of(team)
                        .map(TestCaller::organisation)
                        .map(OrganisationId::new)
                        .toList(),
                now().minusSeconds(5),
                null);
    }

    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
