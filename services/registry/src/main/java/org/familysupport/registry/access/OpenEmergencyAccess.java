package org.familysupport.registry.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.events.registry.EmergencyAccessId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.reference.calendar.WorkingCalendar;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Grants;

/** Lets somebody read a family or person because it cannot wait: reasoned, for hours, and told to who is responsible. */
@ApplicationScoped
public class OpenEmergencyAccess {
    private static final Duration A_DAY = Duration.ofHours(24);

    private final Once once;
    private final EmergencyAccesses accesses;
    private final Grants grants;
    private final EmergencySettings settings;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;

    OpenEmergencyAccess(
            Once once,
            EmergencyAccesses accesses,
            Grants grants,
            EmergencySettings settings,
            Outbox outbox,
            Audit audit,
            InstantSource clock,
            RegionCalendar calendar) {
        this.once = once;
        this.accesses = accesses;
        this.grants = grants;
        this.settings = settings;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * Opens it once per attempt; who has one open for the subject gets that one.
     *
     * @throws Refused 403 for who may not, or does not call for an emergency; 404 for a subject that is not there or hidden
     *     from all but a team; 429 for who opened too many lately
     */
    public Uni<Answered<EmergencyAccess>> open(Attempt attempt, EmergencyDraft draft, Caller caller) {
        EmergencyPolicy.mayOpen(caller).orRefuse();
        return once.answer(
                attempt, () -> openNow(draft, caller), id -> accesses.require(new EmergencyAccessId(id), caller));
    }

    private Uni<Answered<EmergencyAccess>> openNow(EmergencyDraft draft, Caller caller) {
        Instant now = clock.instant();
        return accesses.inTurn(caller)
                .chain(() -> accesses.ground(draft.subject(), caller, now, now.minus(A_DAY)))
                .chain(ground -> {
                    UUID responsible = ground.responsible();
                    if (responsible == null) {
                        throw Refused.notFound();
                    }
                    UUID open = ground.open();
                    return open == null
                            ? enter(draft, responsible, ground.lately(), caller, now)
                            : accesses.require(new EmergencyAccessId(open), caller)
                                    .map(there -> new Answered<>(there, Answer.done(open, there.version())));
                });
    }

    private Uni<Answered<EmergencyAccess>> enter(
            EmergencyDraft draft, UUID responsible, long lately, Caller caller, Instant now) {
        if (lately >= settings.mostADay()) {
            throw new Refused(GeneralProblem.TOO_MANY_REQUESTS, Map.of("retryAfterSeconds", A_DAY.toSeconds()));
        }
        EmergencyAccess access = new EmergencyAccess(
                draft,
                responsible,
                caller.actor(),
                now,
                now.plus(settings.lasts()),
                WorkingCalendar.russian().after(calendar.dayOf(now), settings.reviewDays()));
        GrantOpened grant = access.grantOpened();
        return accesses.add(access)
                .chain(() -> grants.apply("registry", List.of(grant)))
                .chain(() -> outbox.append(List.of(access.opened(), grant)))
                .invoke(() -> audit.note(caller, "access.open-emergency", draft.subject()))
                .map(done -> new Answered<>(access, Answer.created(access.uuid(), access.version())));
    }
}
