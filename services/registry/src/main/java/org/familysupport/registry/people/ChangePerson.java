package org.familysupport.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.familysupport.events.Fact;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.registry.identities.FindLookAlikes;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/**
 * Changes what is said of a person: names, residence, contacts and numbers from a day on, and what was said wrongly. What was
 * said before stays readable; facts tell the names of the changed fields, no value.
 */
@ApplicationScoped
public class ChangePerson {
    private final Once once;
    private final PersonDetails details;
    private final FindLookAlikes lookAlikes;
    private final ReadPeople read;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;

    ChangePerson(
            Once once,
            PersonDetails details,
            FindLookAlikes lookAlikes,
            ReadPeople read,
            Outbox outbox,
            Audit audit,
            InstantSource clock,
            RegionCalendar calendar) {
        this.once = once;
        this.details = details;
        this.lookAlikes = lookAlikes;
        this.read = read;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * Which change of whose version is asked for.
     *
     * @param seen the version that the caller saw
     */
    public record Asked(Attempt attempt, PersonId person, Version seen, Caller caller) {}

    /** Another name; the usual one becomes a former one the day before. */
    public Uni<Answered<SeenPerson>> name(Asked asked, NameDraft draft) {
        return change(asked, person -> person.rename(draft, calendar.today()));
    }

    /** Another residence; the former one ends the day before. */
    public Uni<Answered<SeenPerson>> residence(Asked asked, ResidenceDraft draft) {
        return change(asked, person -> person.settle(draft, calendar.today()));
    }

    /** One more way to reach the person. */
    public Uni<Answered<SeenPerson>> contact(Asked asked, ContactDraft draft) {
        return change(
                asked,
                person -> new Detail(
                        "contacts", Map.of(), PersonDetails.Keeping.CONTACT, Detail.Contact.of(person.uuid(), draft)));
    }

    /** The person is not reached so any more after a day. */
    public Uni<Answered<SeenPerson>> endContact(Asked asked, UUID contact, LocalDate lastDay) {
        return change(
                asked,
                person -> new Detail(
                        "contacts",
                        Map.of(),
                        PersonDetails.Keeping.CONTACT_END,
                        new Detail.ContactEnd(contact, person.uuid(), lastDay)));
    }

    /** One more number by which the person is known. */
    public Uni<Answered<SeenPerson>> identifier(Asked asked, IdentifierDraft identifier) {
        return change(
                        asked,
                        person -> number(asked, person, identifier, calendar.today(), false),
                        found -> details.again(asked.person(), asked.caller()))
                .onFailure(PersonProblem::isTaken)
                .transform(taken -> new Refused(PersonProblem.PERSON_EXISTS));
    }

    /** A number is not in use any more after a day; it stays the person's, and nobody else's. */
    public Uni<Answered<SeenPerson>> endIdentifier(Asked asked, IdentifierDraft identifier, LocalDate lastDay) {
        return change(asked, person -> number(asked, person, identifier, lastDay, true));
    }

    private static Detail number(
            Asked asked, Person person, IdentifierDraft identifier, LocalDate day, boolean ending) {
        IdentityKey key = IdentityKey.of(identifier, asked.caller().organisation());
        return new Detail(
                "identifiers",
                Map.of(),
                ending ? PersonDetails.Keeping.NUMBER_END : PersonDetails.Keeping.NUMBER,
                Detail.Number.of(person.uuid(), key, day));
    }

    /** What was said wrongly, or is known better now. */
    public Uni<Answered<SeenPerson>> correct(Asked asked, Correction correction) {
        return change(asked, person -> person.correct(correction));
    }

    /** Where the person lives and how it is reached is for the responsible organisation alone, or not any more. */
    public Uni<Answered<SeenPerson>> hideAddress(Asked asked, boolean confidential) {
        return change(asked, person -> person.hideAddress(confidential));
    }

    private Uni<Answered<SeenPerson>> change(Asked asked, Function<Person, Detail> act) {
        return change(asked, act, found -> Uni.createFrom().item(found));
    }

    private Uni<Answered<SeenPerson>> change(
            Asked asked, Function<Person, Detail> act, Function<OwnPerson, Uni<OwnPerson>> after) {
        return once.answer(
                asked.attempt(),
                () -> details.require(asked.person(), asked.caller())
                        .invoke(found ->
                                PersonPolicy.mayChange(found, asked.caller()).orRefuse())
                        .invoke(OwnPerson::mustStandForItself)
                        .invoke(found -> asked.seen().mustBe(found.person().version()))
                        .chain(found -> keep(found, act.apply(found.person()), asked, after)),
                again -> read.one(asked.person(), asked.caller()));
    }

    /** What changes nothing makes no version and no fact (http-api 15); it was asked all the same. */
    private Uni<Answered<SeenPerson>> keep(
            OwnPerson found, Detail detail, Asked asked, Function<OwnPerson, Uni<OwnPerson>> after) {
        boolean same = detail == Detail.NONE;
        SubjectRef subject = SubjectRef.person(asked.person().value());
        audit.note(asked.caller(), same ? "people.read" : "people.change", subject);
        if (same) {
            return Uni.createFrom()
                    .item(new Answered<>(
                            found.seen(), Answer.done(subject.id(), asked.seen().number())));
        }
        return keep(found.person(), detail, asked.caller())
                .chain(() -> after.apply(found))
                .map(kept -> new Answered<>(
                        kept.seen(), Answer.done(subject.id(), asked.seen().number() + 1)));
    }

    private Uni<Void> keep(Person person, Detail detail, Caller caller) {
        Instant now = clock.instant();
        List<Fact> facts = new ArrayList<>(
                List.of(person.changed(List.of(detail.changed().split(" ")), calendar.today(), caller.actor(), now)));
        PersonCoreRecorded core = detail.changed().contains("birth") ? person.nextCore() : null;
        if (core != null) {
            facts.add(core);
        }
        return details.keep(person, person.version() + 1, detail, caller.organisation(), now)
                .invoke(rows -> {
                    if (rows == 0) {
                        throw PersonProblem.NOTHING_TO_END.refused();
                    }
                })
                .chain(() -> follow(person, detail))
                .chain(() -> outbox.append(facts));
    }

    /** What a person is found by follows what is said of it now. */
    private Uni<Void> follow(Person person, Detail detail) {
        return detail.tellsWhoItIs()
                ? details.written().chain(() -> lookAlikes.changed(person.uuid()))
                : Uni.createFrom().voidItem();
    }
}
