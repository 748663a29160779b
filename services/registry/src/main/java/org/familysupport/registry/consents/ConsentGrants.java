package org.familysupport.registry.consents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.grants.GrantClosed;
import org.familysupport.events.grants.GrantFact;
import org.familysupport.events.grants.GrantId;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.StoppedGrant;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.store.Store;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.security.grants.Grants;
import org.jspecify.annotations.Nullable;

/** The effect of a consent: a grant for each named recipient, opened and closed with the transaction that decides. */
@ApplicationScoped
class ConsentGrants {
    private static final String SERVICE = "registry";
    private static final String BASIS = "consent";
    private static final long CLOSED = 2;

    private static final String OPEN = """
            select id, organisation from grants
            where cause = :consent and basis = 'consent' and service = 'registry'
              and (upper_inf(during) or upper(during) > :now)
            order by organisation
            """;

    private final Store store;
    private final Grants grants;
    private final Outbox outbox;
    private final RegionCalendar calendar;

    ConsentGrants(Store store, Grants grants, Outbox outbox, RegionCalendar calendar) {
        this.store = store;
        this.grants = grants;
        this.outbox = outbox;
        this.calendar = calendar;
    }

    /** Opens to each named recipient what the consent allows, from its first day, at once at the earliest. */
    Uni<Void> open(Consent consent, Instant now) {
        ConsentTerms terms = consent.terms();
        Instant first = calendar.endOf(terms.validFrom().minusDays(1));
        LocalDate lastDay = terms.validTo();
        Instant until = lastDay == null ? null : calendar.endOf(lastDay);
        List<GrantOpened> opened = terms.recipients().stream()
                .map(recipient -> opened(consent, recipient, first.isAfter(now) ? first : now, until))
                .toList();
        return announce(opened);
    }

    private static GrantOpened opened(Consent consent, UUID recipient, Instant from, @Nullable Instant until) {
        ConsentTerms terms = consent.terms();
        return new GrantOpened(
                GrantId.next(),
                1,
                SubjectRef.person(consent.subject().value()),
                new OrganisationId(recipient),
                BASIS,
                consent.uuid(),
                GrantOpened.PART,
                from,
                until,
                terms.dataClasses(),
                terms.purposes());
    }

    /** Closes all that the consent has opened and that is still open; answers what has stopped. */
    Uni<List<StoppedGrant>> close(Consent consent, Instant now) {
        return store.rows(OPEN, Map.of("consent", consent.uuid(), "now", now))
                .map(rows -> rows.stream()
                        .map(row -> new StoppedGrant(new GrantId((UUID) row[0]), new OrganisationId((UUID) row[1])))
                        .toList())
                .call(stopped -> announce(
                        stopped.stream().map(it -> closed(consent, it, now)).toList()));
    }

    private static GrantClosed closed(Consent consent, StoppedGrant it, Instant now) {
        return new GrantClosed(
                it.grant(), CLOSED, SubjectRef.person(consent.subject().value()), it.organisation(), now);
    }

    private Uni<Void> announce(List<? extends GrantFact> facts) {
        return grants.apply(SERVICE, facts).chain(() -> outbox.append(facts));
    }
}
