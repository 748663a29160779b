package org.familysupport.registry.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.Fact;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.registry.access.OpenOriginGrants;
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
    private final OpenOriginGrants grants;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    RegisterFamilies(
            Families families,
            RegisterPeople people,
            OpenOriginGrants grants,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.families = families;
        this.people = people;
        this.grants = grants;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters all that can be entered; an outcome for each draft, in order. */
    public Uni<List<FamilyOutcome>> enter(List<FamilyDraft> drafts, Caller caller) {
        List<Families.ReferenceKey> keys = drafts.stream()
                .filter(draft -> draft.reference() != null)
                .map(RegisterFamilies::key)
                .toList();
        return families.known(keys).chain(known -> enterNew(drafts, new HashMap<>(known), caller));
    }

    private Uni<List<FamilyOutcome>> enterNew(
            List<FamilyDraft> drafts, Map<Families.ReferenceKey, Families.Present> known, Caller caller) {
        List<FamilyDraft> fresh = drafts.stream()
                .filter(draft -> draft.reference() == null || !known.containsKey(key(draft)))
                .toList();
        List<RegisterPeople.Request> newcomers = fresh.stream()
                .flatMap(draft -> draft.members().stream()
                        .filter(member -> member.entering() != null)
                        .map(member -> new RegisterPeople.Request(
                                Objects.requireNonNull(member.entering()), draft.organisation())))
                .toList();
        return people.enter(newcomers, caller, false)
                .chain(entries -> addFamilies(drafts, known, new ArrayList<>(entries), caller));
    }

    private Uni<List<FamilyOutcome>> addFamilies(
            List<FamilyDraft> drafts,
            Map<Families.ReferenceKey, Families.Present> known,
            List<RegisterPeople.Entry> entries,
            Caller caller) {
        List<Family> entered = new ArrayList<>();
        List<FamilyOutcome> outcomes = new ArrayList<>();
        for (FamilyDraft draft : drafts) {
            Families.Present present = draft.reference() == null ? null : known.get(key(draft));
            outcomes.add(
                    present == null
                            ? enterOne(draft, entries, entered, known, caller)
                            : FamilyOutcome.present(present.id(), present.version()));
        }
        return families.addAll(entered)
                .chain(() -> grantAll(entered))
                .chain(() -> outbox.append(facts(entered)))
                .invoke(() -> entered.forEach(family -> audit.note(caller, "families.register", family.uuid())))
                .replaceWith(outcomes);
    }

    private FamilyOutcome enterOne(
            FamilyDraft draft,
            List<RegisterPeople.Entry> entries,
            List<Family> entered,
            Map<Families.ReferenceKey, Families.Present> known,
            Caller caller) {
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
        if (draft.reference() != null) {
            known.put(key(draft), new Families.Present(id, family.version()));
        }
        return FamilyOutcome.entered(id, family.version());
    }

    private Uni<Void> grantAll(List<Family> entered) {
        Map<UUID, List<SubjectRef>> byOrganisation = new LinkedHashMap<>();
        entered.forEach(family -> byOrganisation
                .computeIfAbsent(family.createdByOrganisation(), first -> new ArrayList<>())
                .add(SubjectRef.family(family.uuid())));
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Map.Entry<UUID, List<SubjectRef>> entry : byOrganisation.entrySet()) {
            all = all.chain(() -> grants.open(entry.getValue(), entry.getKey()));
        }
        return all;
    }

    private static List<Fact> facts(List<Family> entered) {
        return entered.stream().map(family -> (Fact) family.registered()).toList();
    }

    private static Families.ReferenceKey key(FamilyDraft draft) {
        return new Families.ReferenceKey(draft.organisation(), Objects.requireNonNull(draft.reference()));
    }
}
