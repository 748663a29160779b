package org.familysupport.referral.consilia;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.grants.GrantId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.referral.handovers.GiveAccess;
import org.familysupport.referral.handovers.HeldGrant;
import org.familysupport.security.caller.Caller;

/**
 * Lets the organisations of members read about whom a sitting is, for its time alone (domain section 5): from some days before it
 * until its protocol is signed, it is cancelled, or some days after it have gone. With members it comes and goes. Where the consilium rests on a legal act or
 * agreement; one without has no basis on which to show them anything.
 */
@ApplicationScoped
class SittingAccess {
    private static final String READ_ONLY = "tail";

    private final Sittings sittings;
    private final GiveAccess access;
    private final SittingSettings settings;
    private final RegionCalendar calendar;
    private final InstantSource clock;

    SittingAccess(
            Sittings sittings,
            GiveAccess access,
            SittingSettings settings,
            RegionCalendar calendar,
            InstantSource clock) {
        this.sittings = sittings;
        this.access = access;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Opens it, with the open transaction. */
    Uni<Void> open(Consilium of, Sitting sitting) {
        List<Opening> wanted = of.legalAct() == null ? List.of() : wanted(of, sitting);
        return open(wanted);
    }

    /**
     * Lets it be that of those who are members on the day of each sitting, when members have changed: what nobody's membership gives
     * any more ends, and what is missing for sittings that are planned is opened, about those for whom the caller is responsible
     * still. With the open transaction, after the members are written.
     */
    Uni<Void> follow(Consilium of, Caller caller) {
        return of.legalAct() == null
                ? Uni.createFrom().voidItem()
                : sittings.amiss(of, calendar.today().minus(settings.after()), caller)
                        .chain(amiss -> end(amiss.stream()
                                        .filter(it -> !it.missing())
                                        .map(Sittings.Amiss::grant)
                                        .toList())
                                .chain(() -> open(amiss.stream()
                                        .filter(Sittings.Amiss::missing)
                                        .map(this::opening)
                                        .toList())));
    }

    /** Ends it, with the open transaction. */
    Uni<Void> close(Sitting sitting) {
        return sittings.grants(sitting).chain(this::announceEnded);
    }

    /** Ends what only lines about them had opened, once none of these is on the agenda any more; with the open transaction. */
    Uni<Void> withdraw(Sitting sitting, SubjectRef subject) {
        boolean stays =
                sitting.parts().items().stream().anyMatch(item -> item.subject().equals(subject));
        return stays
                ? Uni.createFrom().voidItem()
                : sittings.grants(sitting)
                        .chain(grants -> end(grants.stream()
                                .filter(it -> it.subject().equals(subject))
                                .toList()));
    }

    private Uni<Void> open(List<Opening> wanted) {
        Instant now = clock.instant();
        List<Opening> openings = wanted.stream()
                .filter(it ->
                        calendar.endOf(it.plannedOn().plus(settings.after())).isAfter(now))
                .toList();
        return sittings.writeGrants(openings.stream().map(Opening::grant).toList())
                .chain(() -> access.apply(openings.stream()
                        .map(it -> it.grant()
                                .held()
                                .opened(
                                        HeldGrant.Basis.CONSILIUM,
                                        it.grant().sitting(),
                                        READ_ONLY,
                                        from(it.plannedOn(), now)))
                        .toList()));
    }

    private Uni<Void> end(List<HeldGrant> grants) {
        return sittings.forget(grants).chain(() -> announceEnded(grants));
    }

    private Uni<Void> announceEnded(List<HeldGrant> grants) {
        Instant now = clock.instant();
        return access.apply(grants.stream().map(grant -> grant.closed(now)).toList());
    }

    private Instant from(LocalDate plannedOn, Instant now) {
        Instant first = calendar.endOf(plannedOn.minus(settings.before()).minusDays(1));
        return first.isAfter(now) ? first : now;
    }

    private List<Opening> wanted(Consilium of, Sitting sitting) {
        List<UUID> organisations = of.membersOn(sitting.plannedOn()).stream()
                .map(ConsiliumMember::organisation)
                .filter(organisation -> !organisation.equals(of.organisation().value()))
                .distinct()
                .toList();
        return sitting.parts().items().stream()
                .map(SittingItem::subject)
                .distinct()
                .flatMap(subject -> organisations.stream()
                        .map(organisation -> opening(
                                sitting.uuid(), sitting.plannedOn(), subject, new OrganisationId(organisation))))
                .toList();
    }

    private Opening opening(Sittings.Amiss it) {
        return opening(
                it.sitting(), it.plannedOn(), it.grant().subject(), it.grant().organisation());
    }

    private Opening opening(UUID sitting, LocalDate plannedOn, SubjectRef subject, OrganisationId organisation) {
        Instant until = calendar.endOf(plannedOn.plus(settings.after()));
        return new Opening(
                plannedOn, new SittingGrant(sitting, new HeldGrant(GrantId.next(), subject, organisation, until)));
    }

    /** A right that is to be opened. */
    private record Opening(LocalDate plannedOn, SittingGrant grant) {}
}
