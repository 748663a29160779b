package org.familysupport.referral.routes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.RouteId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.referral.families.ReadSubjects;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Reads routes, each with the caller's right to know the child, and notes the read. Who stands for the child or family reads and prints
 * them too: a route holds codes, days and organisations, and no text that would be hidden from some of its readers.
 */
@ApplicationScoped
public class ReadRoutes {
    private final Transactions transactions;
    private final Routes routes;
    private final ReadSubjects subjects;
    private final Audit audit;
    private final InstantSource clock;

    ReadRoutes(Transactions transactions, Routes routes, ReadSubjects subjects, Audit audit, InstantSource clock) {
        this.transactions = transactions;
        this.routes = routes;
        this.subjects = subjects;
        this.audit = audit;
        this.clock = clock;
    }

    /** One; 404 also for who may not know the child, 403 for who has a preview of it alone. */
    public Uni<SeenRoute> one(RouteId id, Caller caller) {
        return transactions.run(() -> seen(id, "routes.read", caller));
    }

    /** The same with what printing needs; that it was printed is noted. */
    public Uni<PrintableRoute> printable(RouteId id, Caller caller) {
        return transactions.run(() -> seen(id, "routes.print", caller)
                .chain(seen -> routes.names(organisations(seen))
                        .map(names -> new PrintableRoute(seen, names, clock.instant()))));
    }

    /** A page of the routes of one family or person; 404 and 403 as of one. */
    public Uni<Page<RouteRow>> page(SubjectRef subject, @Nullable RouteStatus status, PageRequest page, Caller caller) {
        return transactions.run(() -> subjects.accessOrOwn(subject, caller)
                .invoke(access -> RoutePolicy.mayRead(caller, access).orRefuse())
                .chain(() -> routes.page(subject, status, page, caller))
                .invoke(rows -> audit.note(caller, "routes.list", subject)));
    }

    private Uni<SeenRoute> seen(RouteId id, String how, Caller caller) {
        return routes.require(id, caller)
                .invoke(seen -> RoutePolicy.mayRead(caller, seen.access()).orRefuse())
                .invoke(seen -> audit.note(caller, how, seen.route().subject()));
    }

    private static List<UUID> organisations(SeenRoute seen) {
        Route route = seen.route();
        return Stream.concat(
                        Stream.of(
                                new OrganisationId(route.createdByOrganisation()),
                                new OrganisationId(seen.caller().organisation())),
                        route.steps().stream()
                                .flatMap(step -> Stream.of(step.plan().organisation(), step.deliveredBy())))
                .filter(Objects::nonNull)
                .map(OrganisationId::value)
                .distinct()
                .toList();
    }
}
