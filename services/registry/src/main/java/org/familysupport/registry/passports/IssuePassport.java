package org.familysupport.registry.passports;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.registry.AccessibilityPassportFact;
import org.familysupport.events.registry.AccessibilityPassportId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.KnownOrganisations;
import org.jspecify.annotations.Nullable;

/** Issues and withdraws accessibility passports; a newer one of the same place supersedes the one before. */
@ApplicationScoped
public class IssuePassport {
    private static final String UNKNOWN = "unknown";

    private final Once once;
    private final AccessibilityPassports passports;
    private final KnownOrganisations organisations;
    private final RegionCalendar calendar;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    IssuePassport(
            Once once,
            AccessibilityPassports passports,
            KnownOrganisations organisations,
            RegionCalendar calendar,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.passports = passports;
        this.organisations = organisations;
        this.calendar = calendar;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Issues it once per attempt.
     *
     * @throws Refused 403 for who issues none, or for a place of an organisation that is not the caller's; 409 when the id
     *     is taken or somebody issues another at this moment; 422 for a place or organisation that is unknown and for days
     *     that cannot be
     */
    public Uni<Answered<AccessibilityPassport>> issue(Attempt attempt, PassportDraft draft, Caller caller) {
        PassportPolicy.mayIssue(caller).orRefuse();
        return once.answer(
                        attempt,
                        () -> ofPlace(draft.place())
                                .call(former -> mayIssueFor(owners(draft, former), caller))
                                .call(former -> mustBePossible(draft, former))
                                .chain(former -> write(draft, former, caller)),
                        id -> passports.require(new AccessibilityPassportId(id)))
                .onFailure(Constraint::anyBroken)
                .transform(taken -> new Refused(PassportProblem.PASSPORT_EXISTS));
    }

    /** It holds no longer, as the caller saw it; 409 for one that does not hold. */
    public Uni<Answered<AccessibilityPassport>> withdraw(
            Attempt attempt, AccessibilityPassportId id, Version seen, Caller caller) {
        PassportPolicy.mayIssue(caller).orRefuse();
        return once.answer(
                attempt,
                () -> passports
                        .require(id)
                        .call(it -> mayIssueFor(owner(it), caller))
                        .invoke(it -> seen.mustBe(it.version()))
                        .call(it -> outbox.append(it.withdraw(caller.actor(), clock.instant())))
                        .invoke(() -> audit.note(caller, "accessibility-passports.withdraw", id.value()))
                        .map(it -> new Answered<>(it, Answer.done(id.value(), seen.number() + 1))),
                again -> passports.require(id));
    }

    private Uni<List<AccessibilityPassport>> ofPlace(@Nullable UUID place) {
        return place == null ? Uni.createFrom().item(List.of()) : passports.ofPlace(place);
    }

    /** Whose place it is said to be, and was. */
    private static Set<UUID> owners(PassportDraft draft, List<AccessibilityPassport> former) {
        Set<UUID> owners = new HashSet<>();
        former.stream().findFirst().ifPresent(it -> owners.addAll(owner(it)));
        if (draft.organisation() != null) {
            owners.add(draft.organisation());
        }
        return owners;
    }

    private static Set<UUID> owner(AccessibilityPassport passport) {
        return passport.organisation() == null
                ? Set.of()
                : Set.of(passport.organisation().value());
    }

    private Uni<Void> mayIssueFor(Set<UUID> owners, Caller caller) {
        return organisations
                .amongThoseOf(caller.organisation(), owners, caller.actsBelow())
                .invoke(mine -> PassportPolicy.mayIssueFor(!owners.isEmpty() && mine.containsAll(owners), caller)
                        .orRefuse())
                .replaceWithVoid();
    }

    private Uni<Void> mustBePossible(PassportDraft draft, List<AccessibilityPassport> former) {
        Violations violations = new Violations()
                .unless(draft.place() == null || !former.isEmpty(), "/place", GeneralRule.UNKNOWN_REFERENCE)
                .unless(!draft.date().isAfter(calendar.today()), "/date", GeneralRule.FUTURE_DATE)
                .unless(
                        draft.validTo() == null || !draft.validTo().isBefore(draft.date()),
                        "/validTo",
                        GeneralRule.DATE_ORDER);
        if (draft.organisation() == null) {
            violations.orRefuse();
            return Uni.createFrom().voidItem();
        }
        return organisations
                .statusOf(draft.organisation())
                .invoke(status -> violations
                        .unless(!status.equals(UNKNOWN), "/organisation", GeneralRule.UNKNOWN_REFERENCE)
                        .orRefuse())
                .replaceWithVoid();
    }

    private Uni<Answered<AccessibilityPassport>> write(
            PassportDraft draft, List<AccessibilityPassport> former, Caller caller) {
        Instant now = clock.instant();
        AccessibilityPassportId id = draft.id() == null ? AccessibilityPassportId.next() : draft.id();
        AccessibilityPassport current = former.stream()
                .filter(it -> it.status().equals(PassportStatus.CURRENT.code()))
                .findFirst()
                .orElse(null);
        boolean late = current != null && draft.date().isBefore(current.date());
        AccessibilityPassport passport =
                new AccessibilityPassport(id, draft, late ? current : null, caller.actor(), now);
        List<AccessibilityPassportFact> facts = new ArrayList<>();
        if (current != null && !late) {
            facts.add(current.supersede(id, caller.actor(), now));
        }
        facts.add(passport.issued());
        return passports
                .add(passport)
                .chain(() -> outbox.append(facts))
                .invoke(() -> facts.forEach(fact -> audit.note(caller, "accessibility-passports.issue", fact.key())))
                .replaceWith(new Answered<>(passport, Answer.created(id.value(), passport.version())));
    }
}
