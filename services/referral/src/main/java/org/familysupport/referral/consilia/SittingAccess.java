package org.familysupport.referral.consilia;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.grants.GrantId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.referral.handovers.GiveAccess;
import org.familysupport.referral.handovers.HeldGrant;

/**
 * Lets the organisations of members read about whom a sitting is, for its time alone (domain section 5): from some days before it
 * until its protocol is signed, it is cancelled, or some days after it have gone. Where the consilium rests on a legal act or
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
        Instant now = clock.instant();
        Instant first =
                calendar.endOf(sitting.plannedOn().minus(settings.before()).minusDays(1));
        Instant from = first.isAfter(now) ? first : now;
        Instant until = calendar.endOf(sitting.plannedOn().plus(settings.after()));
        List<HeldGrant> grants = of.legalAct() == null || !until.isAfter(now) ? List.of() : grants(of, sitting, until);
        return sittings.writeGrants(sitting, grants)
                .chain(() -> access.apply(grants.stream()
                        .map(grant -> grant.opened(HeldGrant.Basis.CONSILIUM, sitting.uuid(), READ_ONLY, from))
                        .toList()));
    }

    /** Ends it, with the open transaction. */
    Uni<Void> close(Sitting sitting) {
        Instant now = clock.instant();
        return sittings.grants(sitting)
                .chain(grants -> access.apply(
                        grants.stream().map(grant -> grant.closed(now)).toList()));
    }

    private static List<HeldGrant> grants(Consilium of, Sitting sitting, Instant until) {
        List<UUID> organisations = of.membersOn(sitting.plannedOn()).stream()
                .map(ConsiliumMember::organisation)
                .filter(organisation -> !organisation.equals(of.organisation().value()))
                .distinct()
                .toList();
        return sitting.parts().items().stream()
                .map(SittingItem::subject)
                .distinct()
                .flatMap(subject -> organisations.stream()
                        .map(organisation ->
                                new HeldGrant(GrantId.next(), subject, new OrganisationId(organisation), until)))
                .toList();
    }
}
