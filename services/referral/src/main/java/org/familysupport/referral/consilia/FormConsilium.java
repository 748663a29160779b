package org.familysupport.referral.consilia;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.familysupport.events.referral.ConsiliumFact;
import org.familysupport.events.referral.ConsiliumId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.referral.specialists.ReadEmployments;
import org.familysupport.referral.specialists.Workplace;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Forms a consilium, and lets its members come and go. */
@ApplicationScoped
public class FormConsilium {
    /** Of the list {@code consilium-role}: who leads the sittings. */
    private static final String CHAIR = "chair";

    private final Once once;
    private final Consilia consilia;
    private final ReadEmployments employments;
    private final SittingAccess access;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;

    FormConsilium(
            Once once,
            Consilia consilia,
            ReadEmployments employments,
            SittingAccess access,
            Outbox outbox,
            Audit audit,
            InstantSource clock,
            RegionCalendar calendar) {
        this.once = once;
        this.consilia = consilia;
        this.employments = employments;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * Forms it once per attempt.
     *
     * @throws Refused 403 for who forms none in that name, 422 for members who do not work there on their first day, for one who
     *     is a member twice at a time, and for two chairs
     */
    public Uni<Answered<SeenConsilium>> form(Attempt attempt, ConsiliumDraft draft, Caller caller) {
        return once.answer(
                attempt,
                () -> consilia.standsFor(draft.organisation(), caller)
                        .invoke(stands ->
                                ConsiliumPolicy.mayForm(caller, stands).orRefuse())
                        .chain(() -> mustFit(List.of(), draft.members(), index -> "/members/" + index))
                        .chain(() -> enter(draft, caller))
                        .map(seen -> new Answered<>(
                                seen,
                                Answer.created(
                                        seen.consilium().uuid(),
                                        seen.consilium().version()))),
                id -> consilia.require(new ConsiliumId(id), calendar.today(), caller));
    }

    /**
     * Somebody is a member from a day on, and its organisation may read for the sittings that are planned; refused as {@link
     * #change}, and as when it is formed.
     */
    public Uni<Answered<SeenConsilium>> join(
            Attempt attempt, ConsiliumId id, Version version, MemberDraft draft, Caller caller) {
        return change(
                attempt,
                id,
                version,
                caller,
                "join",
                seen -> mustFit(seen.consilium().members(), List.of(draft), index -> "")
                        .map(done -> seen.consilium().join(draft, caller.actor(), clock.instant())));
    }

    /**
     * A member has a last day, and its organisation may read no more for sittings after it; refused as {@link #change}, and 404 for
     * no such member, 422 for a day before its first, or of its next time, or before a sitting at which it was present: its vote
     * there is that of a member, and stands.
     */
    public Uni<Answered<SeenConsilium>> leave(
            Attempt attempt, ConsiliumId id, UUID member, Version version, LocalDate lastDay, Caller caller) {
        return change(attempt, id, version, caller, "leave", seen -> {
            ConsiliumMember leaving = seen.consilium().members().stream()
                    .filter(each -> each.id().equals(member))
                    .findFirst()
                    .orElseThrow(Refused::notFound);
            return consilia.satLast(seen.consilium(), leaving)
                    .invoke(sat -> new Violations()
                            .unless(!lastDay.isBefore(leaving.since()), "/lastDay", GeneralRule.DATE_ORDER)
                            .unless(!meetsAnother(seen.consilium(), leaving, lastDay), "/lastDay", GeneralRule.REPEATED)
                            .unless(sat.filter(lastDay::isBefore).isEmpty(), "/lastDay", ConsiliumRule.SAT_LATER)
                            .orRefuse())
                    .map(sat -> seen.consilium().leave(leaving, lastDay, caller.actor(), clock.instant()));
        });
    }

    /** 404 for who knows no such consilium, 403 for who is not its secretariat, 412 when it has changed. */
    private Uni<Answered<SeenConsilium>> change(
            Attempt attempt,
            ConsiliumId id,
            Version version,
            Caller caller,
            String what,
            Function<SeenConsilium, Uni<? extends ConsiliumFact>> act) {
        return once.answer(
                attempt,
                () -> consilia.lock(id, calendar.today(), caller)
                        .chain(() -> consilia.require(id, calendar.today(), caller))
                        .invoke(seen ->
                                ConsiliumPolicy.mayLead(caller, seen.seat()).orRefuse())
                        .invoke(seen -> version.mustBe(seen.consilium().version()))
                        .call(seen -> act.apply(seen)
                                .chain(fact -> consilia.writeMembers(seen.consilium())
                                        .chain(() -> access.follow(seen.consilium(), caller))
                                        .chain(() -> outbox.append(fact))))
                        .invoke(seen -> audit.note(caller, "consilia." + what, id.value()))
                        .map(seen -> new Answered<>(seen, Answer.done(id.value(), version.number() + 1))),
                again -> consilia.require(id, calendar.today(), caller));
    }

    private Uni<SeenConsilium> enter(ConsiliumDraft draft, Caller caller) {
        Consilium consilium = new Consilium(
                draft, caller.actingFor(draft.organisation().value()).actor(), clock.instant());
        return consilia.add(consilium)
                .chain(() -> outbox.append(consilium.formed()))
                .invoke(() -> audit.note(caller, "consilia.form", consilium.uuid()))
                .replaceWith(new SeenConsilium(consilium, caller, Seat.SECRETARIAT));
    }

    /** Whether the same specialist is a member anew before that day. */
    private static boolean meetsAnother(Consilium consilium, ConsiliumMember leaving, LocalDate lastDay) {
        return consilium.members().stream()
                .filter(each -> each.specialist().equals(leaving.specialist()) && each.reaches(each.since()))
                .anyMatch(each ->
                        each.since().isAfter(leaving.since()) && !each.since().isAfter(lastDay));
    }

    private Uni<Void> mustFit(List<ConsiliumMember> there, List<MemberDraft> members, IntFunction<String> place) {
        List<Workplace> asked = new ArrayList<>();
        members.forEach(member ->
                asked.add(new Workplace(asked.size(), member.specialist(), member.organisation(), member.since())));
        return employments
                .employed(asked)
                .invoke(employed -> {
                    Violations violations = new Violations();
                    asked.forEach(each -> violations.unless(
                            employed.contains(each.line()),
                            place.apply(each.line()) + "/specialist",
                            GeneralRule.UNKNOWN_REFERENCE));
                    seats(there, members, place, violations).orRefuse();
                })
                .replaceWithVoid();
    }

    /** One person is one member, and one member leads. */
    private static Violations seats(
            List<ConsiliumMember> there, List<MemberDraft> members, IntFunction<String> place, Violations violations) {
        List<ConsiliumMember> seated = new ArrayList<>(there);
        for (int index = 0; index < members.size(); index++) {
            MemberDraft member = members.get(index);
            List<ConsiliumMember> besides = seated.stream()
                    .filter(each -> each.reaches(member.since()) && each.reaches(each.since()))
                    .toList();
            violations
                    .unless(
                            besides.stream().noneMatch(each -> each.specialist().equals(member.specialist())),
                            place.apply(index) + "/specialist",
                            GeneralRule.REPEATED)
                    .unless(
                            !member.role().equals(CHAIR)
                                    || besides.stream()
                                            .noneMatch(each -> each.role().equals(CHAIR)),
                            place.apply(index) + "/role",
                            GeneralRule.REPEATED);
            seated.add(member.member());
        }
        return violations;
    }
}
