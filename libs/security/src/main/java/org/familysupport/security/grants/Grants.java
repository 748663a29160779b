package org.familysupport.security.grants;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.grants.GrantClosed;
import org.familysupport.events.grants.GrantFact;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.persistence.transactions.Insertion;
import org.familysupport.persistence.transactions.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The table of grants in this service: its own, written with the act that gives them, and the copy of the others'.
 *
 * <p>Applying a fact again, or an older one after a newer, changes nothing. Expiry is a property of the range.
 */
@ApplicationScoped
public class Grants {
    /** A row without a basis is a grant that was closed before it was heard of. */
    private static final String APPLY = """
            insert into grants (
              id, version, service, subject_id, organisation, basis, cause, profile, partial, data_classes, purposes, helping, during)
            select id, version, service, subject, organisation, basis, cause, nullif(profile, 'part'),
                   coalesce(profile = 'part', false), "dataClasses", purposes, coalesce(helping, false),
                   case
                     when profile is null
                       then tstzrange("from", greatest("from", least(until, statement_timestamp())), '[]')
                     when until is null then tstzrange("from", null)
                     else tstzrange("from", greatest("from", until), '[]') end
            from jsonb_to_recordset(cast(cast(:grants as text) as jsonb)) as row (
              id uuid, version bigint, service text, subject uuid, organisation uuid, basis text, cause uuid, profile text,
              "dataClasses" text[], purposes text[], helping boolean, "from" timestamptz, until timestamptz)
            on conflict (id) do update set
              version = greatest(grants.version, excluded.version),
              basis = coalesce(grants.basis, excluded.basis),
              cause = coalesce(grants.cause, excluded.cause),
              profile = coalesce(grants.profile, excluded.profile),
              partial = grants.partial or excluded.partial,
              data_classes = coalesce(grants.data_classes, excluded.data_classes),
              purposes = coalesce(grants.purposes, excluded.purposes),
              helping = grants.helping or excluded.helping,
              during = case
                when excluded.version > grants.version
                  then tstzrange(lower(grants.during), greatest(upper(excluded.during), lower(grants.during)), '[]')
                when grants.basis is null
                  then tstzrange(lower(excluded.during), greatest(upper(grants.during), lower(excluded.during)), '[]')
                else grants.during end
            """;

    private final Store store;

    Grants(Store store) {
        this.store = store;
    }

    /** Applies facts about grants at the commit of the open transaction, with all else that it gathers. */
    public Uni<Void> applyAtTheCommit(String service, List<? extends GrantFact> facts) {
        return Uni.createFrom().voidItem().invoke(() -> {
            if (!facts.isEmpty()) {
                PendingGrants pending =
                        UnitOfWork.required().gathering(PendingGrants.class, () -> new PendingGrants(this));
                facts.forEach(fact -> pending.add(GrantRow.of(service, fact)));
            }
        });
    }

    /** Applies facts about grants that {@code service} announced or is announcing. */
    public Uni<Void> apply(String service, Collection<? extends GrantFact> facts) {
        if (facts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return apply(facts.stream().map(fact -> GrantRow.of(service, fact)).toList());
    }

    Uni<Void> apply(List<GrantRow> rows) {
        Insertion all = insertion(rows);
        return store.execute(all.sql(), all.parameters()).replaceWithVoid();
    }

    static Insertion insertion(List<GrantRow> rows) {
        return new Insertion(APPLY, Map.of("grants", Json.array(rows)));
    }

    /** What a fact says of a grant. */
    record GrantRow(
            UUID id,
            long version,
            String service,
            UUID subject,
            UUID organisation,
            @Nullable String basis,
            @Nullable UUID cause,
            @Nullable String profile,
            @Nullable List<String> dataClasses,
            @Nullable List<String> purposes,
            @Nullable Boolean helping,
            Instant from,
            @Nullable Instant until) {
        static GrantRow of(String service, GrantFact fact) {
            return switch (fact) {
                case GrantOpened opened ->
                    new GrantRow(
                            opened.grant().value(),
                            opened.version(),
                            service,
                            opened.subject().id(),
                            opened.organisation().value(),
                            opened.basis(),
                            opened.cause(),
                            opened.profile(),
                            opened.dataClasses(),
                            opened.purposes(),
                            opened.helping(),
                            opened.from(),
                            opened.until());
                case GrantClosed closed ->
                    new GrantRow(
                            closed.grant().value(),
                            closed.version(),
                            service,
                            closed.subject().id(),
                            closed.organisation().value(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            Instant.EPOCH,
                            closed.until());
            };
        }
    }
}
