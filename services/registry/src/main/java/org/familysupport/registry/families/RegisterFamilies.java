package org.familysupport.registry.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.Fact;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.registry.access.OpenOriginGrants;
import org.familysupport.registry.identities.Newcomers;
import org.familysupport.registry.people.PersonDraft;
import org.familysupport.registry.people.PersonProblem;
import org.familysupport.registry.people.ReadBirths;
import org.familysupport.registry.people.RegisterPeople;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/**
 * Enters families with their members, one or many, with the open transaction.
 *
 * <p>A family whose number the organisation has used before is the same family and stays as it is.
 */
@ApplicationScoped
public class RegisterFamilies {
    private final Families families;
    private final RegisterPeople people;
    private final ReadBirths births;
    private final OpenOriginGrants grants;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    RegisterFamilies(
            Families families,
            RegisterPeople people,
            ReadBirths births,
            OpenOriginGrants grants,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.families = families;
        this.people = people;
        this.births = births;
        this.grants = grants;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters all that can be entered; an outcome for each draft, in order.
     *
     * <p>Which of them are there is asked when their members are held: of two who send one family in the same moment the second finds it
     * by its number, and not its own members as look-alikes.
     *
     * @param root pointer of a family in its request
     */
    public Uni<List<FamilyOutcome>> enter(List<FamilyDraft> drafts, String root, Caller caller) {
        List<Asked> asked = asked(drafts, root);
        Newcomers newcomers = newcomers(asked);
        return people.hold(newcomers).chain(() -> enter(asked, newcomers, caller));
    }

    /** Why the database did not take a family: what bears one of its numbers or ids was entered in the same moment, or twice by one batch. */
    public static Refused refusal(Throwable broken) {
        if (PersonProblem.isTaken(broken)) {
            return new Refused(PersonProblem.PERSON_EXISTS);
        }
        return FamilyProblem.isElsewhere(broken)
                ? FamilyProblem.CHILD_HAS_A_HOME.refused()
                : FamilyProblem.FAMILY_EXISTS.refused();
    }

    /** The same for whoever is going to undo it: nobody has to wait for that. */
    public Uni<List<FamilyOutcome>> rehearse(List<FamilyDraft> drafts, String root, Caller caller) {
        List<Asked> asked = asked(drafts, root);
        return enter(asked, newcomers(asked), caller);
    }

    private Uni<List<FamilyOutcome>> enter(List<Asked> asked, Newcomers newcomers, Caller caller) {
        List<FamilyDraft> drafts = asked.stream().map(Asked::draft).toList();
        List<Families.ReferenceKey> keys = drafts.stream()
                .filter(draft -> draft.reference() != null)
                .map(RegisterFamilies::key)
                .toList();
        return families.known(keys, caller).chain(known -> {
            Set<Families.ReferenceKey> met = new HashSet<>(known.keySet());
            List<Asked> fresh = asked.stream()
                    .filter(it -> it.draft().reference() == null || met.add(key(it.draft())))
                    .toList();
            return people.enterHeld(fresh.stream().map(Asked::people).toList(), newcomers, caller, false)
                    .chain(entries ->
                            addFamilies(fresh.stream().map(Asked::draft).toList(), new ArrayList<>(entries), caller))
                    .map(outcomes -> merge(drafts, known, new ArrayList<>(outcomes)));
        });
    }

    private static List<Asked> asked(List<FamilyDraft> drafts, String root) {
        return drafts.stream()
                .map(draft -> new Asked(draft, newcomers(draft, root)))
                .toList();
    }

    private Newcomers newcomers(List<Asked> asked) {
        return people.newcomers(asked.stream().map(Asked::people).toList());
    }

    /** A family with those of its members who are new. */
    private record Asked(FamilyDraft draft, List<RegisterPeople.Request> people) {}

    private static List<RegisterPeople.Request> newcomers(FamilyDraft draft, String root) {
        List<RegisterPeople.Request> newcomers = new ArrayList<>();
        for (int index = 0; index < draft.members().size(); index++) {
            PersonDraft entering = draft.members().get(index).entering();
            if (entering != null) {
                newcomers.add(new RegisterPeople.Request(
                        entering, draft.organisation(), root + "/members/" + index + "/newPerson"));
            }
        }
        return newcomers;
    }

    private Uni<List<FamilyOutcome>> addFamilies(
            List<FamilyDraft> fresh, List<RegisterPeople.Entry> entries, Caller caller) {
        List<Family> entered = new ArrayList<>();
        List<FamilyOutcome> outcomes = new ArrayList<>();
        fresh.forEach(draft -> outcomes.add(enterOne(draft, entries, entered, caller)));
        return births.of(entered.stream()
                        .flatMap(family -> family.people().stream())
                        .toList())
                .invoke(found -> entered.forEach(family -> family.recognise(found)))
                .chain(() -> families.addAll(entered))
                .chain(() -> grantAll(entered))
                .chain(() -> outbox.append(facts(entered)))
                .invoke(() -> entered.forEach(
                        family -> audit.note(caller, "families.register", SubjectRef.family(family.uuid()))))
                .replaceWith(outcomes);
    }

    /** A number that stands twice has the outcome of its first row; entered there, it is present in the second. */
    private static List<FamilyOutcome> merge(
            List<FamilyDraft> drafts,
            Map<Families.ReferenceKey, Families.Present> known,
            List<FamilyOutcome> remaining) {
        Map<Families.ReferenceKey, FamilyOutcome> told = new HashMap<>();
        known.forEach((key, present) -> told.put(key, present.outcome()));
        List<FamilyOutcome> outcomes = new ArrayList<>();
        for (FamilyDraft draft : drafts) {
            FamilyOutcome before = draft.reference() == null ? null : told.get(key(draft));
            FamilyOutcome outcome = before == null ? remaining.removeFirst() : before;
            outcomes.add(outcome);
            if (before == null && draft.reference() != null) {
                told.put(key(draft), outcome.again());
            }
        }
        return outcomes;
    }

    private FamilyOutcome enterOne(
            FamilyDraft draft, List<RegisterPeople.Entry> entries, List<Family> entered, Caller caller) {
        List<PersonId> persons = new ArrayList<>();
        Refused refused = null;
        for (MemberDraft member : draft.members()) {
            if (member.entering() == null) {
                persons.add(Objects.requireNonNull(member.existing()));
            } else {
                RegisterPeople.Entry entry = entries.removeFirst();
                refused = refused == null ? entry.refusal() : refused;
                persons.add(entry.id() == null ? PersonId.next() : entry.id());
            }
        }
        if (refused != null) {
            return FamilyOutcome.refused(refused);
        }
        FamilyId id = draft.id() == null ? FamilyId.next() : new FamilyId(draft.id());
        Family family =
                new Family(id, draft, caller.actingFor(draft.organisation()).actor(), clock.instant());
        for (int index = 0; index < persons.size(); index++) {
            family.startWith(persons.get(index), draft.members().get(index));
        }
        entered.add(family);
        return FamilyOutcome.entered(id, family.version());
    }

    private Uni<Void> grantAll(List<Family> entered) {
        Map<SubjectRef, UUID> registeredBy = new LinkedHashMap<>();
        entered.forEach(family -> registeredBy.put(SubjectRef.family(family.uuid()), family.createdByOrganisation()));
        return grants.open(registeredBy);
    }

    private static List<Fact> facts(List<Family> entered) {
        return entered.stream().map(family -> (Fact) family.registered()).toList();
    }

    private static Families.ReferenceKey key(FamilyDraft draft) {
        return new Families.ReferenceKey(draft.organisation(), Objects.requireNonNull(draft.reference()));
    }
}
