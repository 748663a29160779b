package org.familysupport.registry.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.persistence.store.Store;
import org.familysupport.registry.access.AccessDecision.ConsideredGrant;
import org.familysupport.registry.access.AccessDecision.ConsideredRestriction;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.jspecify.annotations.Nullable;

/** What the database looks at when it decides on access, read out. */
@ApplicationScoped
class Decisions {
    private static final String GROUND = """
            select responsible_for_subject(:kind, :subject) is not null and not sealed_from(:subject, :asker),
                   access_to_subject(:kind, :subject, :asker, :below),
                   coalesce(responsible_for_subject(:kind, :subject) = :asker, false),
                   access_to_subject(:kind, :subject, :asked, cast(false as boolean))
            """;

    /** The subject itself, and for a person the families through which it is known. */
    private static final String PATHS = """
            with paths as (
              select cast(:subject as uuid) as id
              union
              select f.family from families_of(:subject) f
              where :kind = 'person'
                and (f.now or acts_for(:asked, cast(false as boolean), responsible_for_family(f.family))))
            """;

    private static final String GRANTS = PATHS + """
            select id, service, subject_id, basis, cause, profile, since, until, state, classes, purposes
            from (
            select g.id, g.service, g.subject_id, g.basis, g.cause, coalesce(g.profile, 'part') as profile,
                   coalesce(array_to_string(g.data_classes, ' '), '') as classes,
                   coalesce(array_to_string(g.purposes, ' '), '') as purposes, lower(g.during) as since,
                   upper(g.during) as until,
                   case when lower(g.during) > statement_timestamp() + interval '1 minute' then 'not-yet'
                        when upper(g.during) <= statement_timestamp() then 'ended'
                        else 'in-force' end as state
            from paths
            join grants g on g.subject_id = paths.id and g.organisation = :asked and (g.profile is not null or g.partial)
            where not sealed_from(g.subject_id, :asker)) as considered
            order by state = 'in-force' desc, since desc, id
            limit 200
            """;

    private static final String RESTRICTIONS = PATHS + """
            select s.id, s.subject_id, s.compartment, :asked = any (s.team), lower(s.during)
            from paths
            join seals s on s.subject_id = paths.id
            where (upper_inf(s.during) or upper(s.during) > statement_timestamp())
              and not sealed_from(s.subject_id, :asker)
            order by lower(s.during), s.id
            limit 200
            """;

    private final Store store;
    private final GrantFreshness freshness;

    Decisions(Store store, GrantFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    /** What the asker is to the subject, and what the database decides for the organisation asked about. */
    Uni<Ground> ground(SubjectRef subject, UUID asked, Caller asker) {
        Map<String, Object> parameters = Map.of(
                "kind", subject.kind().code(),
                "subject", subject.id(),
                "asked", asked,
                "asker", asker.organisation(),
                "below", asker.actsBelow());
        return store.rows(GROUND, parameters)
                .map(List::getFirst)
                .map(row -> new Ground((Boolean) row[0], known(row[1]), (Boolean) row[2], (String) row[3]));
    }

    private boolean known(@Nullable Object access) {
        return access != null && freshness.trust(Access.required(access)).seesNames();
    }

    Uni<List<ConsideredGrant>> grants(SubjectRef subject, UUID asked, Caller asker) {
        return store.rows(GRANTS, parameters(subject, asked, asker))
                .map(rows -> rows.stream().map(Decisions::grant).toList());
    }

    Uni<List<ConsideredRestriction>> restrictions(SubjectRef subject, UUID asked, Caller asker) {
        return store.rows(RESTRICTIONS, parameters(subject, asked, asker))
                .map(rows -> rows.stream()
                        .map(row -> new ConsideredRestriction(
                                (UUID) row[0], (UUID) row[1], (String) row[2], (Boolean) row[3], instant(row[4])))
                        .toList());
    }

    private static Map<String, Object> parameters(SubjectRef subject, UUID asked, Caller asker) {
        return Map.of(
                "kind", subject.kind().code(),
                "subject", subject.id(),
                "asked", asked,
                "asker", asker.organisation());
    }

    private static ConsideredGrant grant(Object[] row) {
        return new ConsideredGrant(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (String) row[3],
                (UUID) row[4],
                (String) row[5],
                instant(row[6]),
                row[7] == null ? null : instant(row[7]),
                (String) row[8],
                words((String) row[9]),
                words((String) row[10]));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) value;
    }

    /**
     * What a question stands on.
     *
     * @param exists whether there is such a subject, not hidden from the asker
     * @param known whether the asker has more than a preview of it
     * @param responsible whether the asker's organisation is the responsible one
     * @param decision of the database for the organisation asked about, such as {@code full registry}
     */
    record Ground(
            boolean exists,
            boolean known,
            boolean responsible,
            @Nullable String decision) {}
}
